import { claimWords } from '~/messages/incentive'
import { incentiveDeskText } from '~/messages/incentive-desk'
import type { ClaimDesk } from '~/modules/incentive/queries/claim-desk.server'
import { Button, TextLink } from '~/ui/button'
import { ConfirmButton } from '~/ui/confirm-button'
import { TextArea } from '~/ui/form/text-field'
import { Row, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Panel } from '~/ui/section'
import { DeskForm, type DeskResult } from './desk-form'

const onward = ['pass', 'resume', 'open_notice', 'begin_review', 'close'] as const
const back = ['return', 'withhold', 'reject'] as const

/** Steps one officer takes alone, with one note for whichever it is. */
export function Steps({ desk, result }: { desk: ClaimDesk; result: DeskResult }) {
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
