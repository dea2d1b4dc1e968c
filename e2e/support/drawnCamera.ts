/** A camera that sees one still picture, held a little crooked, as a hand does. To be run in a page before its own scripts. */
export const cameraSeeing = (png: Buffer): string => `(() => {
  const picture = new Image();
  picture.src = 'data:image/png;base64,${png.toString('base64')}';
  navigator.mediaDevices.getUserMedia = async () => {
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 1280;
    canvas.height = 960;
    const context = canvas.getContext('2d');
    const side = 440;
    let moved = 0;
    setInterval(() => {
      moved = (moved + 1) % 20;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.fillStyle = '#8a6d4b';
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.translate(600 + moved, 470 - moved);
      context.rotate(0.2);
      context.drawImage(picture, -side / 2, -side / 2, side, side);
    }, 100);
    return canvas.captureStream(10);
  };
})()`;
