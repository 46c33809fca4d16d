import { eligibilityText } from '~/messages/eligibility'
import { claimWords } from '~/messages/incentive'
import { incentiveDeskText } from '~/messages/incentive-desk'
import type { ClaimDesk } from '~/modules/incentive/queries/claim-desk.server'
import { TextLink } from '~/ui/button'
import { TruthWord } from '~/ui/claim-state-word'
import { Details } from '~/ui/details'
import { FileList } from '~/ui/file-list'
import { Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Panel } from '~/ui/section'
import { StateWord } from '~/ui/state-word'
import { typeWord } from '~/messages/file'
import { signs } from '~/messages/punctuation'
import type { DeskResult } from './desk-form'
import { FactFinding, FactInquiry } from './fact-finding'
import { useFactWords } from './fact-words'

type Condition = ClaimDesk['conditions'][number]
type Fact = ClaimDesk['facts'][number]

function FactState({ fact }: { fact: Fact }) {
	const t = useText(incentiveDeskText).desk
	if (fact.verified) return <StateWord tone="ok" word={t.verified(fact.verifiedBy ?? '')} />
	return (
		<StateWord tone={fact.refused ? 'no' : 'wait'} word={fact.refused ? t.refused : t.waiting} />
	)
}

function StatedFact({ fact, desk, result }: { fact: Fact; desk: ClaimDesk; result: DeskResult }) {
	const t = useText(incentiveDeskText).desk
	const s = useText(signs)
	const words = useFactWords()
	const file = desk.files.find(({ id }) => id === fact.fileId)
	return (
		<Stack gap={2}>
			<Row gap={3} align="baseline">
				<Text as="span" tone="strong">
					{words(fact)}
				</Text>
				<FactState fact={fact} />
			</Row>
			{file ? (
				<TextLink href={`/files/${file.id}`} external>
					{s.pair(t.openFile, file.name)}
				</TextLink>
			) : null}
			{fact.note ? (
				<Text tone="muted" size="small">
					{fact.note}
				</Text>
			) : null}
			{desk.may.verify && !fact.fromOfficer ? (
				<FactFinding fact={fact} revision={desk.revision} result={result} />
			) : null}
		</Stack>
	)
}

function ConditionPanel({
	condition,
	desk,
	result,
}: {
	condition: Condition
	desk: ClaimDesk
	result: DeskResult
}) {
	const t = useText(incentiveDeskText).desk
	const words = useText(claimWords)
	const results = useText(eligibilityText).results
	const facts = desk.facts.filter(({ kind }) => kind === condition.kind)
	const { negated, choice } = condition
	return (
		<Panel
			title={negated ? words.not(condition.words) : condition.words}
			level={3}
			note={choice === null ? undefined : words.oneOf(String(choice))}
			actions={<TruthWord result={condition.wanted} word={results[condition.wanted]} />}
		>
			<Stack gap={3}>
				<Text tone="muted" size="small">
					{[condition.why, condition.missing, condition.until].filter(Boolean).join(' ')}
				</Text>
				{facts.map((fact) => (
					<StatedFact key={fact.id} fact={fact} desk={desk} result={result} />
				))}
				{facts.length === 0 && condition.by === 'claimant' ? (
					<Text tone="hint">{t.noFact}</Text>
				) : null}
				{condition.by === 'officer' && desk.may.verify ? (
					<FactInquiry
						kind={condition.kind}
						open={facts.length === 0}
						desk={desk}
						result={result}
					/>
				) : null}
			</Stack>
		</Panel>
	)
}

/** Each condition with what was stated for it, its evidence, and the officer's finding. */
export function DeskEvidence({ desk, result }: { desk: ClaimDesk; result: DeskResult }) {
	const t = useText(incentiveDeskText).desk
	const shown = new Set(desk.conditions.map(({ kind }) => kind))
	const later = desk.instalments
		.flatMap(({ conditions }) => conditions)
		.filter(({ kind }) => !shown.has(kind))
	return (
		<Stack gap={4}>
			<Panel
				title={t.evidence}
				note={t.evidenceNote}
				tone="quiet"
				actions={<TruthWord result={desk.result} word={t.result[desk.result]} />}
			/>
			{[...desk.conditions, ...later].map((condition) => (
				<ConditionPanel key={condition.id} condition={condition} desk={desk} result={result} />
			))}
			<Details summary={t.files}>
				<FileList
					empty={t.noFiles}
					files={desk.files.map(({ id, name, type, size, sha256 }) => ({
						id,
						name,
						type: typeWord(type),
						bytes: size,
						sha256,
						href: `/files/${id}`,
					}))}
				/>
			</Details>
		</Stack>
	)
}
