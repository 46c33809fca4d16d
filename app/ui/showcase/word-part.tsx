import { contestText } from '~/messages/contest'
import { entryStateText } from '~/messages/entry-state'
import { claimWords } from '~/messages/incentive'
import { incentivePolicyText } from '~/messages/incentive-policy'
import { mailDeskText } from '~/messages/mail-desk'
import { noticeText } from '~/messages/notice'
import { objectionText } from '~/messages/objection'
import { panelText } from '~/messages/panel'
import { statementText } from '~/messages/problem-statement'
import { rankingText } from '~/messages/ranking'
import { ClaimStateWord, InstalmentStateWord, TruthWord } from '../claim-state-word'
import { ContestStateWord } from '../contest-state-word'
import { DecisionStateWord } from '../decision-state-word'
import { EntryStateWord } from '../entry-state-word'
import { JudgeStateWord } from '../judge-state-word'
import { Row } from '../layout'
import { MailStateWord } from '../mail-state-word'
import { ObjectionStateWord } from '../objection-state-word'
import { PolicyStateWord } from '../policy-state-word'
import { ProblemStateWord } from '../problem-state-word'
import { ReleaseStateWord } from '../release-state-word'
import { RoundStateWord } from '../round-state-word'
import { SheetStateWord } from '../sheet-state-word'
import { StateWord } from '../state-word'
import { long } from './samples'
import { Specimen, State } from './specimen'

const keys = <K extends string>(words: Record<K, unknown>) => Object.keys(words) as K[]

/** The words of states: their five tones, then each kind of thing that has one. */
export function Words() {
	return (
		<Specimen name="StateWord" use="二到四字的状态，后面有一句话：悬停、轻点、键盘都能看到。">
			<State name="五种语气">
				<Row gap={2}>
					<StateWord tone="ok" word="已受理" title="经审查予以受理，等待评审。" />
					<StateWord tone="wait" word="待补正" title="已退回，请在期限内补正指定栏目。" />
					<StateWord tone="no" word="不予受理" title="审查未通过，理由见进度记录。" />
					<StateWord tone="info" word="评审中" title={long.problem} />
					<StateWord tone="quiet" word="草稿" />
				</Row>
			</State>
			<OfEntries />
			<OfClaims />
			<OfContests />
			<OfMatters />
		</Specimen>
	)
}

function OfEntries() {
	return (
		<>
			<State name="作品">
				<Row gap={2}>
					{keys(entryStateText['zh-CN']).map((state) => (
						<EntryStateWord key={state} state={state} />
					))}
				</Row>
			</State>
			<State name="评分表">
				<Row gap={2}>
					<SheetStateWord state={null} />
					<SheetStateWord state="draft" />
					<SheetStateWord state="submitted" />
					<SheetStateWord state="abstained" />
					<SheetStateWord state="void" />
				</Row>
			</State>
		</>
	)
}

function OfClaims() {
	return (
		<>
			<State name="兑现申请">
				<Row gap={2}>
					{keys(claimWords['zh-CN'].states).map((state) => (
						<ClaimStateWord key={state} state={state} />
					))}
					<ClaimStateWord state="draft" lapsed />
				</Row>
			</State>
			<State name="拨付与条件">
				<Row gap={2}>
					{keys(claimWords['zh-CN'].instalmentStates).map((state) => (
						<InstalmentStateWord key={state} state={state} />
					))}
					<TruthWord result="met" word="符合" />
					<TruthWord result="not_met" word="不符合" />
					<TruthWord result="unknown" word="待查" />
				</Row>
			</State>
		</>
	)
}

function OfContests() {
	return (
		<>
			<State name="大赛与赛题">
				<Row gap={2}>
					{keys(contestText['zh-CN'].states).map((state) => (
						<ContestStateWord key={state} state={state} />
					))}
					{keys(statementText['zh-CN'].states).map((state) => (
						<ProblemStateWord key={state} state={state} />
					))}
				</Row>
			</State>
			<State name="专家与轮次">
				<Row gap={2}>
					{keys(panelText['zh-CN'].judges.states).map((state) => (
						<JudgeStateWord key={state} state={state} />
					))}
					{keys(rankingText['zh-CN'].states).map((state) => (
						<RoundStateWord key={state} state={state} />
					))}
				</Row>
			</State>
			<State name="政策">
				<Row gap={2}>
					{keys(incentivePolicyText['zh-CN'].states).map((state) => (
						<PolicyStateWord key={state} state={state} />
					))}
				</Row>
			</State>
		</>
	)
}

function OfMatters() {
	return (
		<>
			<State name="审定与发布">
				<Row gap={2}>
					{keys(noticeText['zh-CN'].decision.states).map((state) => (
						<DecisionStateWord key={state} state={state} />
					))}
					{keys(noticeText['zh-CN'].release.states).map((state) => (
						<ReleaseStateWord key={state} state={state} />
					))}
				</Row>
			</State>
			<State name="异议">
				<Row gap={2}>
					{keys(objectionText['zh-CN'].objection.states).map((state) => (
						<ObjectionStateWord key={state} state={state} />
					))}
					<ObjectionStateWord state="accepted" proposed />
				</Row>
			</State>
			<State name="邮件与短信">
				<Row gap={2}>
					{keys(mailDeskText['zh-CN'].states).map((state) => (
						<MailStateWord key={state} state={state} />
					))}
				</Row>
			</State>
		</>
	)
}
