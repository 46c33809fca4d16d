import type { ComponentProps, ReactNode } from 'react'
import { setUpText } from '~/messages/set-up'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { HiddenField } from '~/ui/form/text-field'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { LatestLink } from './latest-link'

/**
 * A part of a contest's set-up. It is sent with the state it was filled from, taken afresh after a
 * refusal: the person has then been told to look, and may insist.
 */
export function SetUpForm({
	form,
	version,
	labels,
	locked = false,
	children,
}: {
	form: ComponentProps<typeof Form>['form']
	version: string
	labels?: Record<string, string>
	locked?: boolean
	children: ReactNode
}) {
	const t = useText(setUpText)
	return (
		<Form form={form} labels={labels}>
			<LatestLink form={form} />
			<HiddenField name="version" value={version} />
			{locked ? (
				<Notice tone="info" title={t.locked}>
					{t.lockedNote}
				</Notice>
			) : null}
			{children}
			{locked ? null : (
				<FormActions>
					<SubmitButton pendingLabel={t.saving}>{t.save}</SubmitButton>
				</FormActions>
			)}
		</Form>
	)
}
