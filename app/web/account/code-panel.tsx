import type { SubmissionResult } from '@conform-to/react'
import { addressText } from '~/messages/address'
import { CodeForm } from '~/modules/identity/schema'
import { ButtonLink, PostButton, TextLink } from '~/ui/button'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import { Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { withNext } from '../onward'
import { StaleAnswer } from '../parts/stale-answer'
import { useZodForm } from '../use-zod-form'

/** A code that is asked for, as the page's loader knows it. */
export type Asked = {
	channel: 'email' | 'sms'
	address: string
	minutes: number
	/** Out of date or mistyped too often: only another one helps. */
	over: boolean
} | null

type Props = {
	asked: Asked
	lead: string
	button: string
	pending?: string
	/** The page's own address below which another code is asked for, and the one to start at. */
	here: string
	start: string
	/** The page to go on to afterwards; '' for none. */
	next: string
	/** Sentences for whoever waits in vain. */
	help?: string[]
	lastResult: SubmissionResult<string[]> | undefined
}

/** Nothing to ask for any more: the code was taken, or is a day old. */
function Gone({ start, next }: Pick<Props, 'start' | 'next'>) {
	const t = useText(addressText).code
	return (
		<Stack gap={5}>
			<PageHeader title={t.gone} lead={t.goneHelp} />
			<StaleAnswer shown={false} />
			<Row gap={3}>
				<ButtonLink href={withNext('/login', next)}>{useText(addressText).link.login}</ButtonLink>
				<ButtonLink href={withNext(start, next)} kind="alt">
					{t.restart}
				</ButtonLink>
			</Row>
		</Stack>
	)
}

function Enter({ asked, button, pending, lastResult }: Props & { asked: NonNullable<Asked> }) {
	const t = useText(addressText).code
	const [form, fields] = useZodForm(CodeForm, { id: 'code', lastResult })
	return (
		<Panel>
			<Form form={form}>
				<TextField
					field={fields.code}
					label={t.label}
					hint={t.minutes(asked.minutes)}
					inputMode="numeric"
					autoComplete="one-time-code"
					width="short"
					required
				/>
				<FormActions>
					<SubmitButton pendingLabel={pending}>{button}</SubmitButton>
				</FormActions>
			</Form>
		</Panel>
	)
}

/** The page on which the six digits of a mail or text message are typed. */
export function CodePanel(props: Props) {
	const t = useText(addressText).code
	const { asked, lead, here, start, next, help = [] } = props
	if (!asked) return <Gone start={start} next={next} />
	return (
		<Stack gap={5}>
			<PageHeader title={t.title} lead={lead} />
			{asked.over ? (
				<>
					<StaleAnswer shown={false} />
					<Notice tone="warn" title={t.over}>
						{t.overHelp}
					</Notice>
				</>
			) : (
				<Enter {...props} asked={asked} />
			)}
			<Stack gap={2}>
				<Text tone="hint">{asked.channel === 'email' ? t.mailHelp : t.textHelp}</Text>
				{help.map((sentence) => (
					<Text key={sentence} tone="hint">
						{sentence}
					</Text>
				))}
			</Stack>
			<Row gap={4} align="center">
				<PostButton action={withNext(`${here}/resending`, next)} kind="alt">
					{t.again}
				</PostButton>
				<TextLink href={withNext(start, next)}>{t.change}</TextLink>
			</Row>
		</Stack>
	)
}
