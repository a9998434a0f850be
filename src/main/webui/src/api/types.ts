import type { components, paths } from './schema';

type Schemas = components['schemas'];

export type CommentPage = Schemas['CommentPage'];
export type CommentView = Schemas['CommentView'];
export type ConfessionView = Schemas['ConfessionView'];
export type ConfessionPage = Schemas['ConfessionPage'];
export type GenerationStatus = Schemas['GenerationStatus'];
export type GenerationView = Schemas['GenerationView'];
export type Mood = Schemas['Mood'];
export type DraftPage = Schemas['DraftPage'];
export type OwnConfession = Schemas['OwnConfession'];
export type OwnVote = Schemas['Vote'];
export type MeView = Schemas['MeView'];
export type OwnReactions = Schemas['OwnReactions'];
export type PromotionView = Schemas['PromotionView'];
export type ReactionKind = Schemas['ReactionKind'];
export type RoundView = Schemas['RoundView'];

// The document describes the nullable reaction as any string; the server sends only these.
export type ReactionView = Omit<Schemas['ReactionView'], 'reaction'> & {
  reaction?: ReactionKind | null;
};

export type CommentVotes = Omit<Schemas['CommentReactionView'], 'reaction'> & {
  reaction?: ReactionKind | null;
};
export type OwnComment = Omit<Schemas['OwnCommentReaction'], 'reaction'> & {
  reaction?: ReactionKind | null;
};

/** Where a generation stands among those that wait; nulls where it does not wait, or nobody can say. */
export interface Place {
  /** How many are ahead: 0 is the next one. */
  position: number | null;
  /** Whole seconds, at least and at most. */
  waitFrom: number | null;
  waitTo: number | null;
}

/** Every place in a confession's life, in the server's words. */
export type LifeStage = Schemas['Stage'];

/** Where a confession stands: among the candidates, or on the main list. */
export type Stage = 'arena' | 'list';

type ListQuery = NonNullable<paths['/api/v2/confessions']['get']['parameters']['query']>;

/** Which part of the main list, and in what order; nothing is all, newest first. */
export type ListChoice = Pick<ListQuery, 'sort' | 'within' | 'q'>;

export type AdminSession = Schemas['SessionView'];
export type AccountRole = Schemas['Role'];
export type Account = Schemas['AccountView'];
export type NewPassword = Schemas['NewPasswordView'];
export type Models = Schemas['AdminModelsView'];
export type Model = Schemas['ModelListing'];
export type AuditEntry = Schemas['AuditView'];
export type Decision = Schemas['Decision'];
// As with the nullable reaction above.
export type Case = Omit<Schemas['CaseView'], 'decision' | 'hiddenAt' | 'decidedAt' | 'author'> & {
  decision?: Decision | null;
  hiddenAt?: string | null;
  decidedAt?: string | null;
  author?: { blockedUntil?: string | null } | null;
};
export type CaseContext = Schemas['Context'];
export type BlockedWord = Schemas['WordView'];
export type Tried = Omit<Schemas['TryView'], 'personalData'> & {
  personalData?: Schemas['Kind'] | null;
};
export type DashboardView = Schemas['DashboardView'];
export type DashboardPoint = Schemas['PointView'];
export type PresentView = Schemas['PresentView'];

export type Round = Schemas['RoundSummaryView'];
export type RoundDetail = Schemas['RoundDetailView'];
export type RoundTerms = Schemas['TermsView'];
export type Standing = Schemas['StandingView'];
export type RoundSettings = Schemas['RoundSettings'];
export type SettingsView = Schemas['SettingsView'];
export type SettingsVersion = Schemas['VersionView'];
export type Knob = Schemas['KnobView'];
export type RoundPreview = Schemas['PreviewView'];
export type ReplayedRound = Schemas['ReplayedRoundView'];

export type Pending = Schemas['PendingView'];
export type PendingPage = Schemas['PendingPage'];
export type ImportReport = Schemas['ImportView'];
export type Deletion = Schemas['DeletionView'];
