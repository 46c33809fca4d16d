import type { SubmissionResult } from '@conform-to/react'
import { entrantText } from '~/messages/entrant'
import { Difference } from '~/ui/difference'
import { Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Section } from '~/ui/section'

type Props = {
	result: SubmissionResult<string[]> | undefined
	/** Field by field: its label, and what is saved now. */
	saved: { name: string; label: string; value: string }[]
}

/**
 * After a stale form was refused: what somebody else saved beside what was typed. Nothing when the
 * two agree, or when something else was wrong with the form.
 */
export function Conflict({ result, saved }: Props) {
	const t = useText(entrantText).entry
	const typed = result?.initialValue
	const onlyForm = result?.error && Object.keys(result.error).every((name) => name === '')
	if (!typed || !onlyForm) return null
	const different = saved
		.map((field) => ({ ...field, typed: String(typed[field.name] ?? '') }))
		.filter(({ value, typed }) => value !== typed.trim())
	if (different.length === 0) return null
	return (
		<Section title={t.conflictTitle} level={3}>
			<Stack gap={3}>
				<Text tone="muted">{t.conflictNote}</Text>
				{different.map(({ name, label, value, typed }) => (
					<Difference key={name} label={label} old={value} new={typed || '—'} />
				))}
			</Stack>
		</Section>
	)
}
