import '@/styles/admin.scss';

/** All of administration comes at once, with its looks. */
export { Accounts } from './Accounts';
export { AdminPage } from './AdminPage';
export { AuditLog } from './AuditLog';
export { Models } from './Models';
export { OwnAccount } from './OwnAccount';
export { VotePatterns } from './VotePatterns';
