import { adminText } from '~/messages/admin'
import { auditEventText } from '~/messages/audit-events'
import { auditAreaText } from '~/messages/audit-words'
import type { AuditFilter } from '~/modules/audit/schema'
import { FilterBar } from '~/ui/filter-bar'
import { CheckboxField, type Option, SelectField } from '~/ui/form/choice-field'
import { plainField } from '~/ui/form/field'
import { TextField } from '~/ui/form/text-field'
import { useLocale, useText } from '~/ui/locale'

/** Every event by the area it belongs to, each area led by "all of it". */
function useEventOptions(): Option[] {
	const t = useText(adminText)
	const areas = useText(auditAreaText)
	const events = Object.entries(useText(auditEventText))
	return Object.entries(areas).flatMap(([area, group]) => [
		{ value: `${area}.`, label: t.allOf(group), group },
		...events
			.filter(([name]) => name.startsWith(`${area}.`))
			.map(([value, label]) => ({ value, label, group })),
	])
}

type Contest = { id: string; name: string; nameEn: string }

export function Filters({ filter, contests }: { filter: AuditFilter; contests: Contest[] }) {
	const t = useText(adminText)
	const locale = useLocale()
	const named = contests.map(({ id, name, nameEn }) => ({
		value: id,
		label: locale === 'en' && nameEn ? nameEn : name,
	}))
	return (
		<FilterBar resetHref="/admin/audit">
			<SelectField
				field={plainField('event', filter.event)}
				label={t.event}
				options={[{ value: '', label: t.anyEvent }, ...useEventOptions()]}
			/>
			<TextField field={plainField('who', filter.who)} label={t.who} hint={t.whoHint} />
			<TextField
				field={plainField('subject', filter.subject)}
				label={t.subject}
				hint={t.subjectHint}
			/>
			<SelectField
				field={plainField('contest', filter.contest)}
				label={t.contest}
				options={[{ value: '', label: t.anyContest }, ...named]}
			/>
			<TextField field={plainField('from', filter.from)} label={t.from} type="date" />
			<TextField field={plainField('to', filter.to)} label={t.to} type="date" />
			<CheckboxField field={plainField('reads', filter.reads)} label={t.readsOnly} value="1" />
		</FilterBar>
	)
}
