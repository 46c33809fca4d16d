import { type SubmissionResult, useForm } from '@conform-to/react'
import { useParams } from '@remix-run/react'
import { panelText } from '~/messages/panel'
import type { ProgressDesk } from '~/modules/scoring/queries/progress.server'
import { PostButton } from '~/ui/button'
import { Details } from '~/ui/details'
import { SelectField } from '~/ui/form/choice-field'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { HiddenField, TextArea } from '~/ui/form/text-field'
import { Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
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

/** Voiding a submitted sheet: one organizer proposes, another decides. */
export function VoidSheets({ desk, result }: { desk: ProgressDesk; result?: SubmissionResult }) {
	const t = useText(panelText).progress
	const here = `/organizer/${useParams().contest}/progress?round=${desk.round.id}`
	const decide = (intent: string, request: string) => ({ intent, request, round: desk.round.id })
	return (
		<Panel title={t.voidTitle} note={t.voidLead}>
			<Stack gap={4}>
				{desk.requests.length === 0 ? <Text tone="muted">{t.noPending}</Text> : null}
				{desk.requests.map((request) => (
					<Stack key={request.id} gap={2}>
						<Text tone="strong">{t.sheet(request.code, request.judge)}</Text>
						<Text>{request.reason}</Text>
						{request.canDecide ? (
							<Row>
								<PostButton action={here} fields={decide('approve_void', request.id)} kind="danger">
									{t.approve}
								</PostButton>
								<PostButton action={here} fields={decide('reject_void', request.id)} kind="alt">
									{t.reject}
								</PostButton>
							</Row>
						) : (
							<Text tone="wait">{t.ownProposal}</Text>
						)}
					</Stack>
				))}
				{desk.canManage && desk.voidable.length > 0 ? (
					<Proposal desk={desk} result={result} />
				) : null}
			</Stack>
		</Panel>
	)
}
