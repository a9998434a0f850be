/** All of the corner comes at once. */
export { CornerPage } from './CornerPage';
export { Drafts } from './Drafts';
export { GoodbyePage } from './GoodbyePage';
export { OwnConfessions } from './OwnConfessions';
export { Votes } from './Votes';
