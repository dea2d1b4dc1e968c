/** A map that forgets what was used longest ago, by number of entries or by their weight. */
export class Recent<Key, Value> {
  private readonly entries = new Map<Key, Value>();
  private readonly most: number;
  private readonly weigh: (value: Value) => number;
  private weight = 0;

  constructor(most: number, weigh: (value: Value) => number = () => 1) {
    this.most = most;
    this.weigh = weigh;
  }

  get(key: Key): Value | undefined {
    const value = this.entries.get(key);
    if (value === undefined) return undefined;
    this.entries.delete(key);
    this.entries.set(key, value);
    return value;
  }

  set(key: Key, value: Value): void {
    this.delete(key);
    this.entries.set(key, value);
    this.weight += this.weigh(value);
    for (const [oldest] of this.entries) {
      if (this.weight <= this.most) return;
      this.delete(oldest);
    }
  }

  delete(key: Key): void {
    const value = this.entries.get(key);
    if (value === undefined) return;
    this.entries.delete(key);
    this.weight -= this.weigh(value);
  }

  keys(): Key[] {
    return [...this.entries.keys()];
  }
}
