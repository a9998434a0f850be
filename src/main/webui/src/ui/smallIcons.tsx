import { Icon } from './icons';

export function ClearIcon() {
  return (
    <Icon>
      <path d="M6.4 6.4 17.6 17.6M17.6 6.4 6.4 17.6" />
    </Icon>
  );
}

export function CommentIcon() {
  return (
    <Icon>
      <path d="M4.3 5.2h15.4v11H11l-4.3 3.6v-3.6H4.3Z" />
    </Icon>
  );
}

export function ThumbIcon({ down = false, filled }: { down?: boolean; filled: boolean }) {
  return (
    <Icon filled={filled}>
      <path
        transform={down ? 'rotate(180 12 12)' : undefined}
        d="M4 11.2h3.4v8.3H4ZM7.4 11.4l3.7-7.6c1.7 0 2.6 1.3 2.3 2.9l-.6 3.1h5.4c1.3 0 2.1 1.1 1.8 2.3l-1.5 5.8c-.3 1-1 1.6-2 1.6H7.4"
      />
    </Icon>
  );
}
