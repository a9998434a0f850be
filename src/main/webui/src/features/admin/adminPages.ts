import '@/styles/admin.scss';

/** All of administration comes at once, with its looks. */
export { Accounts } from './Accounts';
export { AdminPage } from './AdminPage';
export { AdminRounds } from './AdminRounds';
export { AuditLog } from './AuditLog';
export { BlockedWords } from './BlockedWords';
export { CaseQueue } from './CaseQueue';
export { DecidedCases } from './DecidedCases';
export { Models } from './Models';
export { OwnAccount } from './OwnAccount';
export { Pending } from './Pending';
export { Reports } from './Reports';
export { StartPage } from './StartPage';
export { Tuning } from './Tuning';
export { VotePatterns } from './VotePatterns';
