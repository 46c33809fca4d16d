import { Score } from '../amount'
import { Countdown } from '../countdown'
import { Difference } from '../difference'
import { FileList } from '../file-list'
import { formatOrdinal } from '../format'
import { Gazette, GazetteItem } from '../gazette'
import { Columns, Stack } from '../layout'
import { useLocale } from '../locale'
import { NextStep } from '../next-step'
import { PageHeader } from '../page-header'
import { Hash, ProofLine } from '../proof-line'
import { StageRail } from '../stage-rail'
import { TaskList } from '../task-list'
import { proofItems, SampleTimeline } from './sample-pieces'
import { closing, files, hash, long, now, seats, stages } from './samples'
import { Specimen, State } from './specimen'

const at = (status: 'done' | 'now' | 'next') => stages.map((stage) => ({ ...stage, status }))

function Rails() {
	return (
		<Specimen name="StageRail" use="七个阶段：已结束、进行中、未开始；公众首页和各工作台都有。">
			<State name="进行中">
				<StageRail stages={stages} />
			</State>
			<State name="两段并行">
				<StageRail
					stages={stages.map((stage, index) => ({
						...stage,
						status: index < 2 ? ('now' as const) : ('next' as const),
						href: '/ui',
					}))}
				/>
			</State>
			<State name="未开始">
				<StageRail stages={at('next')} />
			</State>
			<State name="已结束">
				<StageRail stages={at('done')} />
			</State>
		</Specimen>
	)
}

function Steps() {
	const action = { label: '继续填写', href: '/ui' }
	return (
		<Specimen name="NextStep · Countdown" use="工作台第一眼：我现在要做什么，到什么时候。">
			<State name="要做">
				<NextStep
					sentence="请补齐承诺书和 1 位成员的确认，在截止前提交。"
					detail="已完成 7 项，还缺 2 项。"
					action={action}
					deadline={closing}
					now={now}
				/>
			</State>
			<State name="等待">
				<NextStep tone="wait" sentence="作品已提交，正在等待形式审查。" now={now} />
			</State>
			<State name="已办完">
				<NextStep
					tone="done"
					sentence="分配给您的作品已全部评完。"
					detail="结果公布后会发邮件通知。"
					now={now}
				/>
			</State>
			<State name="长名称、已截止">
				<NextStep
					sentence={`请核对《${long.problem}》`}
					detail={long.organization}
					action={action}
					deadline={now}
					now={now}
				/>
			</State>
			<State name="已逾期">
				<NextStep sentence="有 3 件异议待答复" action={action} deadline={now} now={closing} />
			</State>
			<State name="倒计时">
				<Columns count={3}>
					<Countdown to={closing} now={now} label="距作品提交截止" />
					<Countdown to={closing} now={now} size="normal" label="较小" />
					<Countdown to={now} now={now} size="normal" label="已到时间" />
				</Columns>
			</State>
		</Specimen>
	)
}

function Lists() {
	const locale = useLocale()
	const proof = <ProofLine items={proofItems} />
	return (
		<Specimen name="Gazette · ProofLine" use="榜：大赛为它而办。宋体、双朱线，下面一行核验信息。">
			<State name="有名次">
				<Gazette title="“数字沈阳”十大新应用新场景" subtitle="2026年7月15日发布" proof={proof}>
					{seats.map(([title, by, score], index) => (
						<GazetteItem
							key={title}
							rank={formatOrdinal(index + 1, locale)}
							title={title}
							by={by}
							score={<Score hundredths={score} strong />}
							struck={index === 1}
							note={index === 1 ? '经复核撤销，详见公告' : undefined}
						/>
					))}
				</Gazette>
			</State>
			<State name="排名不分先后">
				<Gazette title="拟入选名单" ordered={false} compact>
					{seats.slice(0, 2).map(([title, by]) => (
						<GazetteItem key={title} title={title} by={by} href="/ui" />
					))}
				</Gazette>
			</State>
			<State name="尚无名单">
				<Gazette title="“数字沈阳”十佳创新性项目" intro={<p>名单公示期满后在这里发布。</p>} />
			</State>
			<State name="整个校验值">
				<Hash value={hash} form="long" label="SHA-256" />
			</State>
		</Specimen>
	)
}

function Records() {
	return (
		<>
			<Specimen name="TaskList" use="还缺什么；每一行通向填写的地方。">
				<State name="四种状态">
					<TaskList
						label="提交前还缺"
						items={[
							{ key: '1', label: '申报单位信息', href: '/ui', state: 'done' },
							{ key: '2', label: '承诺书', href: '/ui', state: 'missing', hint: '盖章扫描件，PDF' },
							{ key: '3', label: long.problem, href: '/ui', state: 'wait', hint: '李四尚未确认' },
							{ key: '4', label: '提交', state: 'locked' },
						]}
					/>
				</State>
			</Specimen>
			<Specimen name="Timeline" use="办到哪一步，谁办的，何时办的。">
				<State name="四种状态">
					<SampleTimeline />
				</State>
			</Specimen>
			<Specimen name="Difference" use="原来的划去，现在的在旁；谁改的，何时改的。">
				<State name="改、增、长">
					<Stack>
						<Difference
							label="验收指标"
							old="误检率低于 5%"
							new="误检率低于 3%"
							who="示例重工"
							when={now}
						/>
						<Difference label="新增附件" new="数据接口说明.pdf" />
						<Difference label="名称" old={long.organization} new={long.problem} who="组委会" />
					</Stack>
				</State>
			</Specimen>
			<Specimen name="FileList" use="文件连同证明它的：类型、大小、校验值。">
				<State name="没有">
					<FileList files={[]} />
				</State>
				<State name="多个、长名">
					<FileList files={files} />
				</State>
				<State name="检查中">
					<FileList
						files={[
							{ id: '3', name: '承诺书.pdf', type: 'PDF', bytes: 20_480, note: '正在检查病毒…' },
						]}
					/>
				</State>
			</Specimen>
		</>
	)
}

export function DevicePart() {
	return (
		<>
			<PageHeader title="大赛构件" lead="赛程轨、下一步、榜单、核验行、任务、过程、差异、文件。" />
			<Rails />
			<Steps />
			<Lists />
			<Records />
		</>
	)
}
