import type { AccessWords } from './access-words.js'

export const enAccess: AccessWords = {
  signIn: 'Sign in',
  signOut: 'Sign out',
  faults: {
    'sign-in': {
      title: 'You are not signed in',
      text: 'Your session has ended. Nothing has been saved. Sign in, and do it again.',
    },
    elsewhere: { title: 'There is no such page', text: 'Please check the address.' },
    forbidden: {
      title: 'You may not do this',
      text: 'Your account is not allowed to. Ask an administrator in your municipality.',
    },
    foreign: {
      title: 'The form did not come from here',
      text: 'Nothing has been saved. Open the page again, and try once more.',
    },
    stale: {
      title: 'The page was too old',
      text: 'Nothing has been saved. Load the page again, and do it once more.',
    },
    unclear: { title: 'The form could not be read', text: 'Nothing has been saved. Please try again.' },
    large: { title: 'What you sent is too large', text: 'Nothing has been saved. Send less at a time.' },
  },
  refusals: {
    cancelled: {
      title: 'You did not finish signing in',
      text: 'You are not signed in. Try again when you like.',
    },
    unreachable: {
      title: 'Your municipality’s sign-in does not answer',
      text: 'Try again in a while. If you have a password here, you can sign in with it meanwhile.',
    },
    refused: {
      title: 'The sign-in could not be checked',
      text: 'You are not signed in. Try again. If it happens again, tell whoever runs Fondvakt.',
    },
    stale: {
      title: 'Signing in took too long',
      text: 'You are not signed in. Start again from the sign-in page.',
    },
    unknown: {
      title: 'You have no account here yet',
      text: 'Your municipality’s sign-in knows you, but nobody has added you to Fondvakt, or your account is closed. Ask an administrator in your municipality, usually at the international office.',
    },
    many: { title: 'Too many attempts', text: 'Wait a few minutes before you try to sign in again.' },
    busy: { title: 'Many are signing in just now', text: 'Wait a moment, and try again.' },
    gone: {
      title: 'The link does not hold any more',
      text: 'It has been used, or is too old. Ask an administrator in your municipality for a new one.',
    },
  },
  page: {
    title: 'Sign in',
    intro:
      'For those who work with Fondvakt in their municipality. Anybody can search the calls without signing in.',
    introClosed: 'For those who work with Fondvakt in their municipality.',
    done: {
      out: 'You are signed out.',
      everywhere: 'You are signed out everywhere, here too.',
      password: 'The password is saved. Sign in with it.',
    },
    oidc: 'Sign in with your municipality’s account',
    oidcHint: 'The same sign-in as on your computer at work.',
    or: 'Sign in with a password',
    email: 'E-mail address',
    password: 'Password',
    send: 'Sign in',
    wrong:
      'The address and the password do not go together. After several attempts one must wait a while before trying again.',
    forgotten:
      'Forgotten your password? Ask an administrator in your municipality for a link to choose a new one.',
    noAccount: 'No account? Ask the same person to add you.',
  },
  choose: {
    title: 'Choose a password',
    intro: (name, email) =>
      `Hello ${name}! You will sign in with the address ${email} and the password that you choose here.`,
    password: 'New password',
    rules: 'At least 12 characters. Several words in a row are easy to remember and hard to guess.',
    again: 'The same password once more',
    save: 'Save the password',
    differ: 'The two passwords are not the same. Write the same in both fields.',
    faults: {
      short: 'The password is too short. Write at least 12 characters.',
      long: 'The password is too long. Write at most 200 characters.',
      own: 'The password is like your name, your address or your municipality. Choose something that others cannot guess.',
      common: 'The password is one of those that are guessed first. Choose another.',
    },
  },
  account: {
    title: 'Your account',
    facts: { email: 'E-mail address', municipality: 'Municipality', role: 'Role', since: 'Account since' },
    roles: { officer: 'Officer', administrator: 'Administrator' },
    operator: 'Also looks after sources and what else all municipalities share.',
    done: {
      name: 'The name is saved.',
      password: 'The password is changed. You are signed out everywhere but here.',
    },
    nameTitle: 'Name',
    name: 'Your name',
    nameHint: 'Colleagues see it, for instance in cases and in the change log.',
    saveName: 'Save the name',
    passwordTitle: 'Password',
    passwordIntro: 'When you change your password you are signed out everywhere but here.',
    noPassword: 'You have no password here. You sign in with your municipality’s account.',
    old: 'Your password now',
    wrongOld:
      'That is not your password now. After several attempts one must wait a while before trying again.',
    savePassword: 'Change password',
    sessionsTitle: 'Where you are signed in',
    sessions: (count) =>
      count === 1
        ? 'You are signed in in one place: here.'
        : `You are signed in in ${count} places, for instance in several browsers.`,
    since: (moment) => `You signed in here ${moment}.`,
    endSessions: 'Sign out everywhere',
  },
}
