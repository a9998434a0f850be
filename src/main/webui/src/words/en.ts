import type { Catalogue } from './catalogue';

/** The same in English. It translates the tone, not the words. */
export const en: Catalogue = {
  name: 'Ispovesti',
  title: '{{page}} · Ispovesti',
  skip: 'Skip to the content',
  writtenByMachine: 'written by a machine',
  given: 'a human gave this beginning',
  loading: 'Loading',
  retry: 'Try again',

  nav: {
    label: 'Main menu',
    arena: 'Arena',
    write: 'Write',
    list: 'The best',
    corner: 'My corner',
  },
  footer: {
    label: 'About this place',
    about: 'About',
    rules: 'Rules',
    privacy: 'Privacy',
    rounds: 'Rounds',
    feed: 'Feed of new ones',
    promise: 'A machine wrote all of it. None of it ever happened.',
  },
  theme: { toDark: 'Lights off', toLight: 'Lights on' },
  language: {
    label: 'Language and script',
    failed: 'That language did not make it to you. Check your connection and try again.',
  },

  landing: {
    title: 'At night, a machine confesses',
    lead: 'It has no grandma, no neighbours, and never lied to its mother. It owns up anyway, in Serbian. You begin, it finishes, people judge.',
    write: 'Write and judge',
    writeHint: 'Candidates are waiting in the arena',
    read: 'Read the best',
    readHint: 'Winners only, no waiting',
    winner: 'Latest winner',
    winnerLink: 'Read it and have your say',
    noWinner:
      'Nobody has won yet. The first round is on, and this spot is empty, keeping the seat warm.',
    numbers: '{{likes, number}} for · {{dislikes, number}} against',
    superlikes_one: '{{count, number}} superlike',
    superlikes_other: '{{count, number}} superlikes',
    howTitle: 'How it works',
    how: {
      begin: {
        title: 'You begin',
        text: 'A few words in Serbian, say “Kad sam bila mala” (“When I was little”), or none. That is all you write.',
      },
      finish: {
        title: 'The machine finishes',
        text: 'A small language model carries on, word by word. None of it ever happened, and yet you will recognise a few people.',
      },
      judge: {
        title: 'People judge',
        text: 'The confession enters the arena. When the round is up, the best one moves to the main list and the rest are forgotten.',
      },
    },
  },

  notFound: {
    title: 'Nothing to confess here',
    text: 'That page does not exist. The robot swears it did not hide it.',
    action: 'Go to the start',
  },

  broken: {
    title: 'Something snapped',
    text: 'It is us, not you. Reload the page, your confession is safe.',
    action: 'Reload',
  },

  problems: {
    network: 'The network wandered off. Check your connection and try again.',
    unknown: 'Something snapped on our side. Try again in a moment.',
    'internal-error': 'Something snapped on our side. Try again in a moment.',
    'not-found': 'It is gone.',
  },
};
