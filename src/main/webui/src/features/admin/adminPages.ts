import '@/styles/admin.scss';

/** All of administration comes at once, with its looks. */
export { Accounts } from './Accounts';
export { AdminPage } from './AdminPage';
export { AdminRounds } from './AdminRounds';
export { AuditLog } from './AuditLog';
export { Models } from './Models';
export { OwnAccount } from './OwnAccount';
export { StartPage } from './StartPage';
export { Tuning } from './Tuning';
export { VotePatterns } from './VotePatterns';
