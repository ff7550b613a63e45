import type { Child } from 'hono/jsx'
import { readerWordsFor } from '../../text/reader-words.js'
import type { FieldFault } from '../fields.js'
import type { View } from '../view.js'

/** What must be mended in a form, each with a link to where; nothing where nothing must. */
export function FaultList({ view, faults }: { readonly view: View; readonly faults: readonly FieldFault[] }) {
  if (faults.length === 0) return null
  return (
    <div class="notice warning" role="alert">
      <h2>{readerWordsFor(view.language).form.faults(faults.length)}</h2>
      <ul>
        {faults.map(({ field, text }) => (
          <li>
            <a href={`#${field}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

interface FieldProps {
  readonly view: View
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly optional?: boolean
  readonly faults: readonly FieldFault[]
}

interface InputProps extends FieldProps {
  readonly value: string
  readonly type?: 'text' | 'email' | 'date' | 'search' | 'password'
  readonly maxlength?: number
  readonly autocomplete?: 'name' | 'email' | 'username' | 'current-password' | 'new-password' | 'off'
}

/** A field of one line with its label, what can be written in it, and what is wrong with what was. */
export function Input({ type = 'text', value, maxlength, autocomplete, ...field }: InputProps) {
  const { id, optional = false } = field
  return (
    <Field {...field}>
      <input
        type={type}
        id={id}
        name={id}
        value={value}
        maxlength={maxlength}
        autocomplete={autocomplete}
        required={!optional}
        {...told(field)}
      />
    </Field>
  )
}

/** The same for several lines. */
export function Lines({ value, maxlength, ...field }: InputProps) {
  return (
    <Field {...field}>
      <textarea id={field.id} name={field.id} rows={3} maxlength={maxlength} {...told(field)}>
        {value}
      </textarea>
    </Field>
  )
}

interface Choice {
  readonly value: string
  readonly label: string
}

interface SelectProps extends FieldProps {
  readonly value: string
  /** Stands first where nothing is chosen yet. */
  readonly none?: string
  readonly choices: readonly Choice[]
}

/** A field with a list to choose from. */
export function Select({ value, none, choices, ...field }: SelectProps) {
  return (
    <Field {...field}>
      <select id={field.id} name={field.id} required={field.optional !== true} {...told(field)}>
        {none === undefined ? null : <option value="">{none}</option>}
        {choices.map((one) => (
          <option value={one.value} selected={one.value === value}>
            {one.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

interface RadiosProps extends Omit<FieldProps, 'optional'> {
  readonly value: string
  readonly choices: readonly (Choice & { readonly lang?: string })[]
}

/** One of a few, all of them seen at once; its id is that of the first. */
export function Radios({ view, id, label, hint, faults, value, choices }: RadiosProps) {
  return (
    <Group view={view} id={id} label={label} faults={faults} {...(hint !== undefined && { hint })}>
      {choices.map((one, i) => (
        <label class="tick" lang={one.lang}>
          <input
            type="radio"
            id={i === 0 ? id : undefined}
            name={id}
            value={one.value}
            checked={one.value === value}
          />{' '}
          {one.label}
        </label>
      ))}
    </Group>
  )
}

/** Fields that belong together, under a name that is read out with each. */
export function Group({
  id,
  label,
  hint,
  faults,
  children,
}: Omit<FieldProps, 'optional'> & { readonly children?: Child }) {
  const fault = faults.find(({ field }) => field === id)
  return (
    <fieldset class={fault ? 'field wrong' : 'field'} aria-describedby={described(id, hint, fault)}>
      <legend>{label}</legend>
      <Notes id={id} hint={hint} fault={fault} />
      {children}
    </fieldset>
  )
}

/** Something that one can say yes to. */
export function Tick({
  name,
  id = name,
  value = 'yes',
  label,
  hint,
  isOn,
}: {
  readonly name: string
  readonly id?: string
  readonly value?: string
  readonly label: string
  readonly hint?: string
  readonly isOn: boolean
}) {
  return (
    <>
      <label class="tick">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          checked={isOn}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        />{' '}
        {label}
      </label>
      {hint === undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </>
  )
}

function Field({
  view,
  id,
  label,
  hint,
  optional = false,
  faults,
  children,
}: FieldProps & { readonly children?: Child }) {
  const fault = faults.find(({ field }) => field === id)
  return (
    <div class={fault ? 'field wrong' : 'field'}>
      <label for={id}>
        {label}
        {optional ? <span> {readerWordsFor(view.language).form.optional}</span> : null}
      </label>
      <Notes id={id} hint={hint} fault={fault} />
      {children}
    </div>
  )
}

function Notes({
  id,
  hint,
  fault,
}: {
  readonly id: string
  readonly hint: string | undefined
  readonly fault: FieldFault | undefined
}) {
  return (
    <>
      {hint === undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault ? (
        <p class="fault" id={`${id}-fault`}>
          {fault.text}
        </p>
      ) : null}
    </>
  )
}

const described = (id: string, hint: string | undefined, fault: FieldFault | undefined): string | undefined =>
  [hint === undefined ? '' : `${id}-hint`, fault ? `${id}-fault` : ''].filter(Boolean).join(' ') || undefined

function told({ id, hint, faults }: FieldProps) {
  const fault = faults.find(({ field }) => field === id)
  return {
    'aria-describedby': described(id, hint, fault),
    'aria-invalid': fault ? ('true' as const) : undefined,
  }
}
