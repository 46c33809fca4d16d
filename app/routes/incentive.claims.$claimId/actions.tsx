import { incentiveDeskText } from '~/messages/incentive-desk'
import type { ClaimDesk } from '~/modules/incentive/queries/claim-desk.server'
import { Button } from '~/ui/button'
import { ConfirmButton } from '~/ui/confirm-button'
import { TextArea } from '~/ui/form/text-field'
import { formatMoney } from '~/ui/format'
import { Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { Panel } from '~/ui/section'
import { DeskForm, type DeskResult } from './desk-form'
import { Steps } from './steps'

type Props = { desk: ClaimDesk; result: DeskResult }

/** The last check passed: the grant is put before a second officer. */
function Propose({ desk, result }: Props) {
	const t = useText(incentiveDeskText).desk
	return (
		<Panel title={t.proposeTitle} note={t.proposeHint}>
			{desk.result === 'met' ? (
				<DeskForm intent="propose" revision={desk.revision} result={result}>
					{({ note }) => (
						<>
							<Text>
								{t.due} {formatMoney(desk.dueFen)}
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
	const { proposal } = desk
	if (!proposal) return null
	return (
		<Panel title={t.proposeTitle} note={t.proposed(proposal.by)} tone="official">
			<Stack gap={4}>
				<Text size="large">
					{t.due} {formatMoney(desk.dueFen)}
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
