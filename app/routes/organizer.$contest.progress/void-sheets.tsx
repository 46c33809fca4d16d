import { type SubmissionResult, useForm } from '@conform-to/react'
import { useParams } from '@remix-run/react'
import { panelText } from '~/messages/panel'
import type { ProgressDesk } from '~/modules/scoring/queries/progress.server'
import { PostButton } from '~/ui/button'
import { Details } from '~/ui/details'
import { formatDateTime } from '~/ui/format'
import { SelectField } from '~/ui/form/choice-field'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { HiddenField, TextArea } from '~/ui/form/text-field'
import { Row, Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Panel } from '~/ui/section'

type Value = { intent: string; round: string; assignment: string; reason: string }

function Proposal({ desk, result }: { desk: ProgressDesk; result?: SubmissionResult }) {
	const t = useText(panelText).progress
	const [form, fields] = useForm<Value>({ id: 'void', lastResult: result })
	return (
		<Details summary={t.void} open={Boolean(result?.error)}>
			<Form form={form}>
				<HiddenField name="intent" value="propose_void" />
				<HiddenField name="round" value={desk.round.id} />
				<SelectField
					field={fields.assignment}
					label={t.void}
					required
					width="full"
					options={desk.voidable.map(({ id, code, judge }) => ({
						value: id,
						label: t.sheet(code, judge),
					}))}
				/>
				<TextArea field={fields.reason} label={t.voidReason} rows={3} max={1000} required />
				<FormActions>
					<SubmitButton kind="danger">{t.propose}</SubmitButton>
				</FormActions>
			</Form>
		</Details>
	)
}

type Request = ProgressDesk['requests'][number]

function WaitingRequest({ request, round }: { request: Request; round: string }) {
	const t = useText(panelText).progress
	const locale = useLocale()
	const here = `/organizer/${useParams().contest}/progress?round=${round}`
	const decide = (intent: string) => ({ intent, request: request.id, round })
	return (
		<Stack gap={2}>
			<Text tone="strong">{t.sheet(request.code, request.judge)}</Text>
			<Text>{request.reason}</Text>
			<Text size="small" tone="muted">
				{t.proposedBy(request.proposer, formatDateTime(request.proposedAt, locale))}
			</Text>
			{request.canDecide ? (
				<Row>
					<PostButton action={here} fields={decide('approve_void')} kind="danger">
						{t.approve}
					</PostButton>
					<PostButton action={here} fields={decide('reject_void')} kind="alt">
						{t.reject}
					</PostButton>
				</Row>
			) : (
				<Text tone="wait">{request.own ? t.ownProposal : t.othersProposal}</Text>
			)}
		</Stack>
	)
}

/** Sheets proposed to be voided; above all else, for whoever comes to settle them. */
export function WaitingVoids({ desk }: { desk: ProgressDesk }) {
	const t = useText(panelText).progress
	if (desk.requests.length === 0) return null
	return (
		<Panel title={t.pending}>
			<Stack gap={5}>
				{desk.requests.map((request) => (
					<WaitingRequest key={request.id} request={request} round={desk.round.id} />
				))}
			</Stack>
		</Panel>
	)
}

/** Voiding a submitted sheet: one organizer proposes, another decides. */
export function VoidSheets({ desk, result }: { desk: ProgressDesk; result?: SubmissionResult }) {
	const t = useText(panelText).progress
	if (!desk.canManage || desk.voidable.length === 0) return null
	return (
		<Panel title={t.voidTitle} note={t.voidLead} screenOnly>
			<Proposal key={desk.requests.length} desk={desk} result={result} />
		</Panel>
	)
}
