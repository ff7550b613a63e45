import { takeAtDesk } from '../../desk.js'
import type { Group } from '../../group.js'
import { goToCall, takeDeskCase, takeDeskJudge, takeDeskPass } from './desk.js'

/** What those who are signed in do with a call on its page. */
export const CALLS: Group = {
  pages: [
    ['/:municipality/calls/:call/judge', goToCall],
    ['/:municipality/calls/:call/case', goToCall],
    ['/:municipality/calls/:call/pass', goToCall],
  ],
  forms: [
    ['/:municipality/calls/:call/judge', takeAtDesk('judge', takeDeskJudge)],
    ['/:municipality/calls/:call/case', takeAtDesk('cases', takeDeskCase)],
    ['/:municipality/calls/:call/pass', takeAtDesk('contacts', takeDeskPass)],
  ],
}
