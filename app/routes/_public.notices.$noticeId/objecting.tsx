import type { SubmissionResult } from '@conform-to/react'
import { objectionText } from '~/messages/objection'
import { resultsText } from '~/messages/results'
import { TextLink } from '~/ui/button'
import { Details } from '~/ui/details'
import { formatDeadline } from '~/ui/format'
import { Button } from '~/ui/button'
import { plainField } from '~/ui/form/field'
import { Form } from '~/ui/form/form'
import { TextField } from '~/ui/form/text-field'
import { Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/section'
import { usePublicBase } from '~/web/public-frame'
import { UploadField } from '~/web/parts/upload-field'
import { ObjectionEntry } from './objection-form'
import type { NoticePage } from './notice-lists'

type Props = { page: NoticePage; lastResult?: SubmissionResult<string[]> }

function Evidence({ page }: { page: NoticePage }) {
	const t = useText(objectionText).file
	const base = usePublicBase()
	const { notice } = page
	if (!page.signedIn) {
		const next = encodeURIComponent(`${base}/notices/${notice.id}#object`)
		return (
			<Text tone="muted">
				{t.uploadLogin} <TextLink href={`/login?next=${next}`}>{t.upload}</TextLink>
			</Text>
		)
	}
	return (
		<UploadField
			purpose="evidence"
			subjectType="notice"
			subjectId={notice.id}
			label={t.upload}
			hint={t.uploadHint}
			files={page.files}
		/>
	)
}

function Track({ page }: { page: NoticePage }) {
	const t = useText(objectionText).file
	const base = usePublicBase()
	return (
		<Details summary={t.track}>
			<Form method="get" action={`${base}/notices/${page.notice.id}/objections`}>
				<TextField field={plainField('code')} label={t.trackCode} width="medium" required />
				<div>
					<Button kind="alt">{t.trackSubmit}</Button>
				</div>
			</Form>
		</Details>
	)
}

/** How to object: the form while the printed window is open, and the way to follow what was filed. */
export function Objecting({ page, lastResult }: Props) {
	const t = useText(objectionText).file
	const words = useText(resultsText)
	const locale = useLocale()
	const until = formatDeadline(page.notice.closesAt, locale)
	return (
		<Section
			title={words.howTo}
			id="object"
			note={page.canFile ? words.howToBody(until) : undefined}
		>
			<Stack gap={5}>
				{page.canFile ? (
					<Details summary={words.toForm} open={lastResult !== undefined}>
						<Stack gap={5}>
							<Text>{t.lead}</Text>
							<Evidence page={page} />
							<ObjectionEntry page={page} lastResult={lastResult} />
						</Stack>
					</Details>
				) : (
					<Notice tone="info" title={words.overLine(until)}>
						{t.over}
					</Notice>
				)}
				<Track page={page} />
			</Stack>
		</Section>
	)
}
