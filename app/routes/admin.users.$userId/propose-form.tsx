import type { SubmissionResult } from '@conform-to/react'
import { adminText } from '~/messages/admin'
import { GrantForm, grantableRoles } from '~/modules/identity/schema'
import { SelectField } from '~/ui/form/choice-field'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Panel } from '~/ui/section'
import { useZodForm } from '~/web/use-zod-form'

type Named = { id: string; name: string; nameEn: string }
type Props = { contests: (Named & { tracks: Named[] })[]; lastResult?: SubmissionResult<string[]> }

/** Asks for a role: which, and over which contest or track. */
export function ProposeForm({ contests, lastResult }: Props) {
	const t = useText(adminText)
	const locale = useLocale()
	const [form, fields] = useZodForm(GrantForm, { id: 'grant', lastResult })
	const label = ({ name, nameEn }: Named) => (locale === 'en' && nameEn ? nameEn : name)
	const scopes = contests.flatMap((contest) => [
		{ value: contest.id, label: `${label(contest)} · ${t.allTracks}` },
		...contest.tracks.map((track) => ({
			value: `${contest.id}:${track.id}`,
			label: `${label(contest)} · ${label(track)}`,
		})),
	])
	return (
		<Panel title={t.propose}>
			<Stack gap={4}>
				<Text tone="muted">{t.proposeLead}</Text>
				<Form form={form}>
					<SelectField
						field={fields.role}
						label={t.role}
						placeholder={t.chooseRole}
						options={grantableRoles.map((value) => ({ value, label: t.roles[value] }))}
					/>
					<SelectField
						field={fields.scope}
						label={t.scope}
						hint={t.scopeHint}
						options={[{ value: '', label: t.allContests }, ...scopes]}
					/>
					<FormActions>
						<SubmitButton>{t.proposeButton}</SubmitButton>
					</FormActions>
				</Form>
			</Stack>
		</Panel>
	)
}
