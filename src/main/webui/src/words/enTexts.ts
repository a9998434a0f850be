import type { TextsCatalogue } from './catalogue';

export const enTexts: TextsCatalogue = {
  about: {
    title: 'About',
    lead: 'Here a machine confesses, in Serbian. People give it a beginning, read what it made up, and judge.',
    chapters: {
      machine: {
        title: 'A machine writes',
        text: 'Every confession on this site was written by a program, and every one of them says so. None of it ever happened. If you recognise yourself in one, you brought that along yourself, which is the whole charm.\nThe most that comes from a human is the beginning: a few words, which are coloured in the text. Everything after them is the machine’s.',
      },
      how: {
        title: 'How it writes',
        text: 'It is a language model of the {{gpt}} kind, our own and rather small: 6.4 million parameters, few enough to work on an ordinary processor without anybody else’s servers. Word by word it guesses what might come next. It can sound convincing without knowing what it said, so genders, tenses and the point itself get away from it.\nThe wilder the mood, the bolder its choices. A text that would repeat something it learned from word for word is written again.',
      },
      training: {
        title: 'What it learned from',
        text: 'First it read Serbian novels of 1885–1920 from the {{corpus}} collection ({{corpusLicence}}). Then 16,520 confessions written just for this. Nothing was collected from other sites, and what you write here is not used for training.',
      },
      promotion: {
        title: 'How one wins',
        text: 'A published confession enters the arena and gathers votes. When the round is up, it is worked out what each one is worth: likes lift it, dislikes lower it, superlikes lift it most, and while votes are few the sum is a careful one. The best one moves to the main list; of equals, the one that came in earlier. The exact rule and all results stand with every round. Where nobody voted, nobody wins.\nThe rest are forgotten, and those that have just arrived wait for the next round. Superlikes are few, mostly one a day.',
      },
      open: {
        title: 'Whose it is',
        text: 'Program and model are free, under the {{licence}} licence. All of it is open: look at it, change it, run it at home, with another model if you like.',
      },
    },
  },
  rules: {
    title: 'Rules',
    lead: 'There are few. The machine keeps to its own, you keep to these.',
    chapters: {
      people: {
        title: 'Leave people alone',
        text: 'No real names, addresses, phone numbers or anything else that somebody could be found by, whether in a beginning, a signature or a comment. Not even your own.',
      },
      hate: {
        title: 'No hatred, no threats',
        text: 'No insults for where people come from, what they believe, how they look or whom they love; no threats and no calls for violence; and nothing sexual where children are. Words that have no place here are not published: the machine writes such a text again, and a signature or comment with them is refused.',
      },
      noise: {
        title: 'No advertising, no cheering squads',
        text: 'No advertising, no links to other places, no voting by the heap. One person, one vote. That is why there are short pauses between writing, publishing and commenting, and limits for one network.',
      },
      machine: {
        title: 'Do not pass it off as truth',
        text: 'Do share a confession, but let it be seen that a machine wrote it. It is no testimony, no advice and no news.',
      },
      moderation: {
        title: 'When something is put away',
        text: 'Moderators may hide what breaks the rules. Then nobody sees it but the one who published it, in their corner, with a note. A hidden confession takes part in no round.\nWhat is published cannot be taken back, so think before you press.',
      },
    },
  },
  privacy: {
    title: 'Privacy',
    lead: 'In short: we do not know who you are and do not want to. Here is exactly what is kept.',
    chapters: {
      cookie: {
        title: 'One cookie',
        text: 'It is called {{cookie}}. In it is a random number with our signature under it, so that nobody makes up another’s. You get it when you first open the writing page, vote or comment; not from reading alone. It lasts 400 days from the day on which you last did something here or looked at your own, scripts cannot see it, and it does not travel to other sites. Those who sign in to administration get another one, for that alone.\nThere is no account, password, name or e-mail. If you delete the cookie, you are somebody new to us, and what was there has lost its key.',
      },
      stored: {
        title: 'What is in the database',
        text: 'Beside that number there is: since when we remember you, on which day you were last here, and when you may next ask, publish or comment; every beginning and mood you give, the text that came of it, when, by which model and how fast; what you publish and under which signature; your votes and comments, with the moment.\nYou can download all of it from your corner.',
      },
      address: {
        title: 'Your network address',
        text: 'The address you come from is written neither to the database nor to the log. So that nobody swamps the machine, the program counts how many requests came from one network in the last ten minutes. It counts in working memory, under a fingerprint whose key is gone when the program stops. A computer that stands in front of this site, if there is one, may keep a log of its own. There are three exceptions: signing in to administration, so that nobody guesses passwords; reporting what somebody else wrote, so that one network is one voice; and voting in the arena on the first day, so that a crowd of newcomers from one network does not decide. Then a fingerprint of the address is in the database for two days at most, under another, random key each day, which is deleted for good when the day is over.',
      },
      device: {
        title: 'On your device',
        text: 'The browser remembers what you choose (light or dark, the language, signature, mood and the like), a comment you have begun, how far down a page you are, and the confessions you read last, so that they can be read without a network. None of it goes anywhere until you press that it should.\nThere are no visitor statistics, no advertising, and nothing that is loaded from other sites.',
      },
      forgotten: {
        title: 'How to be forgotten',
        text: 'Press “Forget me” in your corner. Drafts are deleted at once, and what is just being written is stopped. The record of you is deleted too, and the cookie.\nPublished confessions, comments and votes stay and count, but belong to nobody any more, nor to each other. Of the moment of a vote only the day is left. The bare number from the cookie is kept for a little over an hour, only so that a request still on its way does not bring you back; then that is deleted as well.\nWe also forget by ourselves: drafts that wait for long (usually a month), and those who do not come for long (usually a year). Backups of the database are kept for a short time, usually seven days; for so long at most what was deleted here is still in them.',
      },
    },
  },
};
