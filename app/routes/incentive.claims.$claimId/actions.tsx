import { claimWords } from '~/messages/incentive'
import { incentiveDeskText } from '~/messages/incentive-desk'
import type { ClaimDesk } from '~/modules/incentive/queries/claim-desk.server'
import { Button, TextLink } from '~/ui/button'
import { ConfirmButton } from '~/ui/confirm-button'
import { TextArea } from '~/ui/form/text-field'
import { formatMoney } from '~/ui/format'
import { Row, Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { Panel } from '~/ui/section'
import { DeskForm, type DeskResult } from './desk-form'

type Props = { desk: ClaimDesk; result: DeskResult }

const onward = ['pass', 'resume', 'open_notice', 'begin_review', 'close'] as const
const back = ['return', 'withhold', 'reject'] as const

/** Steps one officer takes alone, with one note for whichever it is. */
function Steps({ desk, result }: Props) {
	const t = useText(incentiveDeskText).desk
	const words = useText(claimWords)
	const { steps } = desk.may
	const questions = {
		return: t.returnQuestion,
		withhold: t.withholdQuestion,
		reject: t.rejectQuestion,
	}
	const pass = desk.state === 'claimed' ? t.receive : t.pass
	const label = (step: (typeof onward)[number]) =>
		step === 'pass' ? pass(desk.nextCheck ? words.states[desk.nextCheck] : '') : t[step]
	return (
		<Panel
			title={t.actions}
			note={desk.noticeOver ? words.noticeOver : words.stateNotes[desk.state]}
		>
			<DeskForm intent="step" revision={desk.revision} result={result}>
				{({ note }) => (
					<>
						{steps.includes('open_notice') ? <Text tone="muted">{t.openNoticeNote}</Text> : null}
						{desk.noticeClosesAt ? <TextLink href="/payout-notices">{t.seeNotice}</TextLink> : null}
						<TextArea field={note} label={t.note} hint={t.reason} rows={3} max={1000} />
						<Row gap={3} align="start">
							{onward
								.filter((step) => steps.includes(step))
								.map((step) => (
									<Button key={step} name="step" value={step}>
										{label(step)}
									</Button>
								))}
							{back
								.filter((step) => steps.includes(step))
								.map((step) => (
									<ConfirmButton
										key={step}
										label={t[step]}
										kind={step === 'reject' ? 'danger' : 'alt'}
										question={questions[step]}
										confirmLabel={t.confirm}
										name="step"
										value={step}
									/>
								))}
						</Row>
					</>
				)}
			</DeskForm>
		</Panel>
	)
}

/** The last check passed: the grant is put before a second officer. */
function Propose({ desk, result }: Props) {
	const t = useText(incentiveDeskText).desk
	const locale = useLocale()
	return (
		<Panel title={t.proposeTitle} note={t.proposeHint}>
			{desk.result === 'met' ? (
				<DeskForm intent="propose" revision={desk.revision} result={result}>
					{({ note }) => (
						<>
							<Text>
								{t.due} {formatMoney(desk.dueFen, locale)}
							</Text>
							<TextArea field={note} label={t.proposeNote} rows={3} max={1000} />
							<Row>
								<Button>{t.propose}</Button>
							</Row>
						</>
					)}
				</DeskForm>
			) : (
				<Notice tone="warn" title={t.notProven} />
			)}
		</Panel>
	)
}

/** What the other officer proposed, and the second person's word on it. */
function Decide({ desk, result }: Props) {
	const t = useText(incentiveDeskText).desk
	const locale = useLocale()
	const { proposal } = desk
	if (!proposal) return null
	return (
		<Panel title={t.proposeTitle} note={t.proposed(proposal.by)} tone="official">
			<Stack gap={4}>
				<Text size="large">
					{t.due} {formatMoney(desk.dueFen, locale)}
				</Text>
				{proposal.note ? <Text tone="muted">{proposal.note}</Text> : null}
				{proposal.mine ? <Notice tone="info" title={t.mine} /> : null}
				{proposal.mayDecide ? (
					<DeskForm intent="decide" revision={desk.revision} result={result}>
						{({ note }) => (
							<>
								<TextArea field={note} label={t.note} rows={3} max={1000} />
								<Row gap={3} align="start">
									<ConfirmButton
										label={t.approve}
										kind="primary"
										question={t.approveQuestion}
										confirmLabel={t.approve}
										name="decision"
										value="approve"
									/>
									<Button kind="alt" name="decision" value="decline">
										{t.decline}
									</Button>
								</Row>
							</>
						)}
					</DeskForm>
				) : null}
			</Stack>
		</Panel>
	)
}

/** Everything that can be decided on the claim now; readers are told that they only read. */
export function DeskActions({ desk, result }: Props) {
	const t = useText(incentiveDeskText).desk
	const { may, proposal } = desk
	const idle = may.steps.length === 0 && !may.propose && !proposal
	if (idle) return <Notice tone="info" title={may.verify ? t.nothing : t.readOnly} />
	return (
		<>
			<Decide desk={desk} result={result} />
			{may.propose ? <Propose desk={desk} result={result} /> : null}
			{may.steps.length > 0 ? <Steps desk={desk} result={result} /> : null}
		</>
	)
}
