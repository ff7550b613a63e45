import { changesBetween } from '../core/changes.js'
import type { Case } from '../core/case.js'
import { changeCase } from '../pipeline/cases.js'
import { saveAudit } from '../store/audit.js'
import type { CaseActions } from '../web/staff/cases.js'
import type { StaffMatter } from './matter.js'

export const caseActions = ({ db, clock }: StaffMatter): CaseActions => ({
  change: (which, change, by) =>
    db.transaction().execute(async (trx) => {
      const at = clock()
      const done = await changeCase(trx, which, change, at)
      if (!done) return 'unknown'
      const detail = changesBetween(fieldsOf(done.before), fieldsOf(done.after), ['note'])
      if (Object.keys(detail).length === 0) return 'same'
      const { id, municipality } = done.after
      await saveAudit(trx, { at, municipality, by, action: 'case.changed', about: id, detail })
      return 'changed'
    }),
})

const fieldsOf = ({ state, due, note }: Case) => ({ state, due, note })
