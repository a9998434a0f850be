export { RoundPage } from './RoundPage';
export { RoundsPage } from './RoundsPage';
