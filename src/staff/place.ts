import type { Account } from '../core/account.js'
import { createPace } from '../core/pace.js'
import { changePlaceDepartments, changeProfile } from '../pipeline/place.js'
import { sendTestLetter } from '../pipeline/test-letter.js'
import { saveAudit } from '../store/audit.js'
import { settleFaultReport } from '../store/fault-reports.js'
import type { InForce, PlaceActions } from '../web/staff/place.js'
import type { StaffMatter } from './matter.js'
import { setupActions } from './setup.js'

/** Test letters a minute and account. */
const TESTS_A_MINUTE = 1

export const placeActions = (matter: StaffMatter): PlaceActions => {
  const { db, clock, config, post } = matter
  const pace = createPace(TESTS_A_MINUTE)
  const mayTest = ({ id }: Account) => pace.take(id, Date.parse(clock())) === 0
  return {
    change: (deed, wanted) => changeProfile(db, { ...deed, now: clock() }, wanted),
    departments: (deed, wanted) => changePlaceDepartments(db, { ...deed, now: clock() }, wanted),
    inForce: inForce(config),
    testLetter: async (account, place, language) => {
      if (config.mailTo === '') return { kind: 'off' }
      if (!mayTest(account)) return { kind: 'wait' }
      const words = { place, language, publicUrl: config.publicUrl }
      return sendTestLetter(await post(), account, words, clock())
    },
    settleReport: (municipality, by, report) =>
      db.transaction().execute(async (trx) => {
        if (!(await settleFaultReport(trx, report))) return false
        await saveAudit(trx, {
          ...{ at: clock(), municipality, by, about: report, detail: {} },
          action: 'report.done',
        })
        return true
      }),
    setup: setupActions(matter),
  }
}

/** The settings of the process, as far as they may be seen: of addresses with passwords only the host. */
function inForce(config: StaffMatter['config']): InForce {
  const { mailTo, mailUrl, bouncesUrl } = config
  const hostOf = (url: string): string | null => (url === '' ? null : new URL(url).host)
  return {
    mail: {
      to: mailTo === '' ? 'nobody' : mailTo === '*' ? 'everybody' : mailTo.length,
      from: config.mailFrom,
      server: hostOf(mailUrl),
      perMinute: config.mailPerMinute,
      dkim: config.dkim?.domain ?? null,
      mailbox: hostOf(bouncesUrl),
      takesReports: config.bouncesKey !== null,
    },
    contact: config.contact,
    publicUrl: config.publicUrl,
    isOpen: config.isOpen,
    isIndexed: config.isIndexed,
    oidc: config.oidc?.issuer ?? null,
    limitPerMinute: config.limitPerMinute,
    trustProxy: config.trustProxy,
    database: 'file' in config.database ? 'file' : 'postgres',
  }
}
