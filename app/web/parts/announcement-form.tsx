import type { SubmissionResult } from '@conform-to/react'
import { contestText } from '~/messages/contest'
import { AnnouncementForm as Schema } from '~/modules/contest/schema/announcement'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { HiddenField, TextArea, TextField } from '~/ui/form/text-field'
import { useText } from '~/ui/locale'
import { LatestLink } from './latest-link'
import { useZodForm } from '../use-zod-form'

type Words = { title: string; titleEn: string; body: string; bodyEn: string }
type Props = {
	announcement?: Words & { version: string; publishedAt: Date | null }
	result: SubmissionResult<string[]> | undefined
}

/** The form of an announcement, new or already there. */
export function AnnouncementForm({ announcement, result }: Props) {
	const t = useText(contestText)
	const [form, fields] = useZodForm(Schema, {
		id: 'announcement',
		state: announcement?.version,
		lastResult: result,
		defaultValue: announcement
			? {
					title: announcement.title,
					titleEn: announcement.titleEn,
					body: announcement.body,
					bodyEn: announcement.bodyEn,
				}
			: undefined,
	})
	return (
		<Form form={form}>
			<LatestLink form={form} />
			<HiddenField name="version" value={announcement?.version ?? ''} />
			<TextField field={fields.title} label={t.title} />
			<TextArea field={fields.body} label={t.body} hint={t.bodyHint} rows={12} />
			<TextField field={fields.titleEn} label={t.titleEn} hint={t.enHint} />
			<TextArea field={fields.bodyEn} label={t.bodyEn} hint={t.enHint} rows={8} />
			<FormActions>
				<SubmitButton pendingLabel={t.saving}>
					{announcement?.publishedAt ? t.correct : t.saveDraft}
				</SubmitButton>
			</FormActions>
		</Form>
	)
}
