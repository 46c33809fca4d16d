import { type ChangeEvent, type ReactNode, useState } from 'react'
import { organizationText } from '~/messages/organization'
import { CheckboxField, RadioGroup, SelectField } from '~/ui/form/choice-field'
import type { FieldLike } from '~/ui/form/field'
import { DateField } from '~/ui/form/date-field'
import { FieldRow, FieldSet } from '~/ui/form/field-set'
import { TextField } from '~/ui/form/text-field'
import { Text } from '~/ui/layout'
import { useText } from '~/ui/locale'

type Name =
	| 'kind'
	| 'code'
	| 'name'
	| 'shortName'
	| 'division'
	| 'address'
	| 'registrationAuthority'
	| 'establishedOn'
	| 'registeredHereSince'
	| 'isBranch'
	| 'contactName'
	| 'contactPhone'
export type OrganizationFieldset = Record<Name, FieldLike>

type Props = {
	fields: OrganizationFieldset
	seats: { code: string; name: string; group: 'city' | 'elsewhere' }[]
	/** Names the place in a valid code; null while it is not valid. */
	placeOf: (code: string) => string | null
}

/** The labels by field name, for the error summary. */
export function useOrganizationLabels(): Record<string, string> {
	const t = useText(organizationText)
	return {
		kind: t.kind,
		code: t.code,
		name: t.name,
		shortName: t.shortName,
		division: t.division,
		address: t.address,
		registrationAuthority: t.registrationAuthority,
		establishedOn: t.establishedOn,
		registeredHereSince: t.registeredHereSince,
		isBranch: t.isBranch,
		contactName: t.contactName,
		contactPhone: t.contactPhone,
	}
}

function CodeField({
	field,
	placeOf,
}: {
	field: Props['fields'][Name]
	placeOf: Props['placeOf']
}) {
	const t = useText(organizationText)
	const [typed, setTyped] = useState(String(field.initialValue ?? ''))
	const place = typed ? placeOf(typed) : null
	const follow = (event: ChangeEvent<HTMLDivElement>) =>
		setTyped((event.target as EventTarget as HTMLInputElement).value)
	let hint: ReactNode = t.codeHint
	if (place) hint = `${t.codeHint} ${t.firstRegisteredHint(place)}`
	return (
		<div onChange={follow}>
			<TextField field={field} label={t.code} hint={hint} width="medium" autoComplete="off" />
		</div>
	)
}

/** An organization's particulars, as its licence prints them. */
export function OrganizationFields({ fields, seats, placeOf }: Props) {
	const t = useText(organizationText)
	const kinds = ['firm', 'institution', 'university', 'social_organization', 'team'] as const
	return (
		<>
			<FieldSet legend={t.identity}>
				<RadioGroup
					field={fields.kind}
					label={t.kind}
					options={kinds.map((value) => ({
						value,
						label: t.kinds[value],
						hint: t.provenBy(t.proofs[value]),
					}))}
				/>
				<CodeField field={fields.code} placeOf={placeOf} />
				<TextField
					field={fields.name}
					label={t.name}
					hint={t.nameHint}
					autoComplete="organization"
				/>
				<TextField field={fields.shortName} label={t.shortName} width="medium" />
				<CheckboxField field={fields.isBranch} label={t.isBranch} />
			</FieldSet>
			<FieldSet legend={t.seat}>
				<SelectField
					field={fields.division}
					label={t.division}
					hint={t.divisionHint}
					width="medium"
					options={seats.map(({ code, name, group }) => ({
						value: code,
						label: name,
						group: group === 'city' ? t.city : t.elsewhere,
					}))}
				/>
				<TextField field={fields.address} label={t.address} />
				<TextField
					field={fields.registrationAuthority}
					label={t.registrationAuthority}
					hint={t.registrationAuthorityHint}
				/>
				<FieldRow>
					<DateField field={fields.establishedOn} label={t.establishedOn} />
					<DateField
						field={fields.registeredHereSince}
						label={t.registeredHereSince}
						hint={t.registeredHereSinceHint}
					/>
				</FieldRow>
			</FieldSet>
			<FieldSet legend={t.contact}>
				<FieldRow>
					<TextField field={fields.contactName} label={t.contactName} autoComplete="name" />
					<TextField field={fields.contactPhone} label={t.contactPhone} type="tel" />
				</FieldRow>
			</FieldSet>
		</>
	)
}

/** What to do about a code that is already registered. */
export function CodeTaken() {
	const t = useText(organizationText)
	return (
		<>
			<Text>{t.takenOwner}</Text>
			<Text>{t.takenStranger}</Text>
		</>
	)
}
