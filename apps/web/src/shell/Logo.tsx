/** The mark: a small round light held in a green cocoon. */
export function Logo({ size = 40 }: { readonly size?: number }) {
  return (
    <svg viewBox="0 0 40 40" width={size} height={size} aria-hidden="true" focusable="false">
      <rect width="40" height="40" rx="12" fill="#1F6F5C" />
      <path d="M20 6c8.5 3 12 9 12 15 0 7-5 12.5-12 12.5S8 28 8 21C8 15 11.5 9 20 6z" fill="#E2F0EA" />
      <path
        d="M20 12.5c5.5 2 7.8 5.6 7.8 9.3 0 4.3-3.3 7.7-7.8 7.7s-7.8-3.4-7.8-7.7c0-3.7 2.3-7.3 7.8-9.3z"
        fill="#F2A65A"
      />
      <circle cx="17.3" cy="22" r="1.4" fill="#1F2D28" />
      <circle cx="22.7" cy="22" r="1.4" fill="#1F2D28" />
      <path
        d="M18 25.2c1.2 1 2.8 1 4 0"
        stroke="#1F2D28"
        strokeWidth="1.5"
        fill="none"
        strokeLinecap="round"
      />
    </svg>
  );
}
