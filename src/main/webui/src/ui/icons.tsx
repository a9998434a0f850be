import type { ReactNode } from 'react';

export function Icon({ children, filled = false }: { children: ReactNode; filled?: boolean }) {
  return (
    <svg className={filled ? 'icon icon-filled' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      {children}
    </svg>
  );
}

export function ArenaIcon() {
  return (
    <Icon>
      <path d="M4 20h16M6 20V9.6M10 20V9.4M14 20V9.5M18 20V9.6M3.6 9.3 12 4l8.4 5.3Z" />
    </Icon>
  );
}

export function BestIcon() {
  return (
    <Icon>
      <path d="M7 4.2h10v5.2c0 3-2.2 5.2-5 5.2s-5-2.2-5-5.2ZM7 6H3.9c0 3 1 4.8 3.4 5.2M17 6h3.1c0 3-1 4.8-3.4 5.2M12 14.8V19M8.2 20h7.6" />
    </Icon>
  );
}

export function PersonIcon() {
  return (
    <Icon>
      <path d="M12 11.6a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.6M4.6 20c.5-3.7 3-5.6 7.4-5.6s6.9 1.9 7.4 5.6" />
    </Icon>
  );
}

export function PenIcon() {
  return (
    <Icon>
      <path d="m4.2 19.8 1-4.2L16.3 4.5a1.9 1.9 0 0 1 2.7 0l.6.6a1.9 1.9 0 0 1 0 2.7L8.5 18.8Z M14.3 6.6l3.2 3.2" />
    </Icon>
  );
}

export function StarIcon({ filled }: { filled: boolean }) {
  return (
    <Icon filled={filled}>
      <path d="m12 3.6 2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8-4.2-4.1 5.8-.8Z" />
    </Icon>
  );
}

export function ShareIcon() {
  return (
    <Icon>
      <path d="M12 14.5V4M8.2 7.4 12 3.8l3.8 3.6M6 11.5v7.7h12v-7.7" />
    </Icon>
  );
}

export function LampIcon({ lit }: { lit: boolean }) {
  return (
    <Icon>
      <path d="M8.6 4.5h6.8l2.8 7.2H5.8ZM12 11.7v7.6M8.4 19.6h7.2" />
      {lit && <path d="M7.6 14.4 6.4 16.6M16.4 14.4l1.2 2.2" />}
    </Icon>
  );
}
