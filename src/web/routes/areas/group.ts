import { atDesk, takeAtDesk } from '../../desk.js'
import type { Group } from '../../group.js'
import { atSetup, takeAtSetup } from '../../setup-desk.js'
import { showArea, showNewArea, takeArea, takeNewArea } from './area.js'
import { showAreas } from './areas.js'
import { showRemoval, takeRemoval } from './removal.js'
import { showSettings, takeDepartments, takeProfile, takeReport, takeTestLetter } from './settings.js'
import { showFirstContact, showMail, takeFinish, takeFirstContact } from './setup-contacts.js'
import { showFirst, showSetup, takeFirst } from './setup-first.js'
import { showOwn, showPlaces, takeOwn, takePlace } from './setup-place.js'
import { showProgress, showStarted } from './started.js'
import { takeRelease, takeTurn } from './switches.js'

/** Bytes of an area's form: many subjects, and words of its own. */
const LARGEST = 262_144

export const AREAS: Group = {
  pages: [
    ['/setup', showSetup],
    ['/setup/steps/municipality', atSetup(showPlaces)],
    ['/setup/steps/own', atSetup(showOwn)],
    ['/setup/steps/contacts', atSetup(showFirstContact)],
    ['/setup/steps/mail', atSetup(showMail)],
    ['/setup/:token', showFirst],
    ['/:municipality/getting-started', atDesk('look', showStarted)],
    ['/:municipality/getting-started/progress', atDesk('look', showProgress)],
    ['/:municipality/areas', atDesk('look', showAreas)],
    ['/:municipality/areas/new', atDesk('areas', showNewArea)],
    ['/:municipality/areas/:area', atDesk('areas', showArea)],
    ['/:municipality/areas/:area/remove', atDesk('areas', showRemoval)],
    ['/:municipality/settings', atDesk('settings', showSettings)],
  ],
  forms: [
    ['/setup/steps/municipality', takeAtSetup(takePlace)],
    ['/setup/steps/own', takeAtSetup(takeOwn), LARGEST],
    ['/setup/steps/contacts', takeAtSetup(takeFirstContact)],
    ['/setup/steps/finish', takeAtSetup(takeFinish)],
    ['/setup/:token', takeFirst],
    ['/:municipality/areas/new', takeAtDesk('areas', takeNewArea), LARGEST],
    ['/:municipality/areas/:area', takeAtDesk('areas', takeArea), LARGEST],
    ['/:municipality/areas/:area/remove', takeAtDesk('areas', takeRemoval)],
    ['/:municipality/settings', takeAtDesk('settings', takeProfile)],
    ['/:municipality/settings/departments', takeAtDesk('settings', takeDepartments), LARGEST],
    ['/:municipality/settings/test-letter', takeAtDesk('settings', takeTestLetter)],
    ['/:municipality/settings/reports/:report', takeAtDesk('settings', takeReport)],
    ['/:municipality/sources/:source/on', takeAtDesk('sources', takeTurn('on'))],
    ['/:municipality/sources/:source/off', takeAtDesk('sources', takeTurn('off'))],
    ['/:municipality/sources/:source/release', takeAtDesk('sources', takeRelease)],
  ],
}
