import { claimWords } from '~/messages/incentive'
import { incentiveDeskText } from '~/messages/incentive-desk'
import type { ClaimDesk } from '~/modules/incentive/queries/claim-desk.server'
import { Money } from '~/ui/amount'
import { Button } from '~/ui/button'
import { InstalmentStateWord } from '~/ui/claim-state-word'
import { ConfirmButton } from '~/ui/confirm-button'
import { Details } from '~/ui/details'
import { TextArea } from '~/ui/form/text-field'
import { formatPercent } from '~/ui/format'
import { Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { Panel, Section } from '~/ui/section'
import { ConditionTable } from '~/web/incentive/condition-table'
import { DeskForm, type DeskResult } from './desk-form'

type Part = ClaimDesk['instalments'][number]
type Props = { part: Part; revision: number; result: DeskResult }

const ofPart = (part: Part) => ({ name: 'instalmentId', value: part.id })

function ProposePart({ part, revision, result }: Props) {
	const t = useText(incentiveDeskText).desk.part
	return (
		<>
			{part.proven ? (
				<DeskForm intent="propose-instalment" revision={revision} of={ofPart(part)} result={result}>
					{({ note }) => (
						<>
							<TextArea field={note} label={t.proof} rows={2} max={1000} required />
							<Row>
								<Button>{t.propose}</Button>
							</Row>
						</>
					)}
				</DeskForm>
			) : (
				<Notice tone="warn" title={t.notProven} />
			)}
			<Forfeit part={part} revision={revision} result={result} />
		</>
	)
}

/** Giving up a part whose condition was not met in time; kept apart from what is usual. */
function Forfeit({ part, revision, result }: Props) {
	const t = useText(incentiveDeskText).desk
	return (
		<Details summary={t.part.forfeit}>
			<DeskForm intent="decide-instalment" revision={revision} of={ofPart(part)} result={result}>
				{({ note }) => (
					<>
						<TextArea field={note} label={t.reason} rows={2} max={1000} required />
						<Row>
							<ConfirmButton
								label={t.part.forfeit}
								question={t.part.forfeitQuestion}
								confirmLabel={t.confirm}
								name="decision"
								value="forfeit"
							/>
						</Row>
					</>
				)}
			</DeskForm>
		</Details>
	)
}

function DecidePart({ part, revision, result }: Props) {
	const t = useText(incentiveDeskText).desk
	return (
		<DeskForm intent="decide-instalment" revision={revision} of={ofPart(part)} result={result}>
			{({ note }) => (
				<>
					<TextArea field={note} label={t.note} rows={2} max={1000} />
					<Row gap={3}>
						<Button name="decision" value="approve">
							{t.part.approve}
						</Button>
						<Button kind="alt" name="decision" value="decline">
							{t.part.decline}
						</Button>
					</Row>
				</>
			)}
		</DeskForm>
	)
}

function PartPanel(props: Props) {
	const t = useText(incentiveDeskText).desk
	const words = useText(claimWords)
	const { part } = props
	const hands = [
		part.proposedBy && t.part.by(part.proposedBy),
		part.approvedBy && t.part.approvedBy(part.approvedBy),
	]
	return (
		<Panel
			level={3}
			title={part.label}
			note={hands.filter(Boolean).join(' · ') || undefined}
			actions={<InstalmentStateWord state={part.state} />}
		>
			<Stack gap={3}>
				<Row gap={3} align="baseline">
					<Text as="span" size="large">
						<Money fen={part.amountFen} />
					</Text>
					<Text as="span" tone="hint">
						{words.share(formatPercent(part.basisPoints / 10_000))}
					</Text>
				</Row>
				{part.condition ? <Text tone="muted">{part.condition}</Text> : null}
				{part.conditions.length > 0 ? (
					<ConditionTable caption={words.conditions} conditions={part.conditions} />
				) : null}
				{part.waitsForOther ? <Notice tone="info" title={t.part.mine} /> : null}
				{part.mayPropose ? <ProposePart {...props} /> : null}
				{part.mayDecide ? <DecidePart {...props} /> : null}
			</Stack>
		</Panel>
	)
}

/** The parts of an approved grant, each with its condition and its two persons. */
export function DeskInstalments({ desk, result }: { desk: ClaimDesk; result: DeskResult }) {
	const t = useText(incentiveDeskText).desk
	if (desk.instalments.length === 0) return null
	return (
		<Section title={t.parts} note={t.partsNote}>
			{desk.instalments.map((part) => (
				<PartPanel key={part.id} part={part} revision={desk.revision} result={result} />
			))}
		</Section>
	)
}
