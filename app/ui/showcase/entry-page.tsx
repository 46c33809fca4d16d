import { Button, ButtonLink, PostButton } from '../button'
import { DescriptionList } from '../description-list'
import { Details } from '../details'
import { Difference } from '../difference'
import { FileList } from '../file-list'
import { Aside, Columns, Lines, Row, Stack } from '../layout'
import { Meter } from '../meter'
import { NextStep } from '../next-step'
import { PageHeader } from '../page-header'
import { Hash } from '../proof-line'
import { Panel } from '../section'
import { StageRail } from '../stage-rail'
import { StateWord } from '../state-word'
import { TaskList } from '../task-list'
import { Time } from '../time'
import { SampleNotices, SampleTimeline, SampleWithdrawal } from './sample-pieces'
import { closing, files, hash, noticeEnd, now, stages } from './samples'

function Missing() {
	return (
		<TaskList
			label="提交前还缺"
			items={[
				{ key: '1', label: '申报单位信息', href: '/ui', state: 'done' },
				{ key: '2', label: '承诺书', href: '/ui', state: 'missing', hint: '盖章扫描件，PDF' },
				{ key: '3', label: '团队成员确认', href: '/ui', state: 'wait', hint: '李四尚未确认' },
				{ key: '4', label: '提交', state: 'locked' },
			]}
		/>
	)
}

function Tones() {
	return (
		<Stack gap={3}>
			<Row gap={2}>
				<StateWord tone="ok" word="已受理" />
				<StateWord tone="wait" word="待补正" />
				<StateWord tone="no" word="不予受理" />
				<StateWord tone="info" word="评审中" />
				<StateWord tone="quiet" word="草稿" />
			</Row>
			<SampleNotices />
		</Stack>
	)
}

function Acts() {
	return (
		<Row align="start">
			<Button>保存</Button>
			<ButtonLink kind="alt" href="/ui">
				预览
			</ButtonLink>
			<PostButton action="/ui" kind="quiet">
				撤回邀请
			</PostButton>
			<Button disabled>已截止</Button>
			<SampleWithdrawal />
		</Row>
	)
}

export function EntryPage() {
	return (
		<>
			<PageHeader
				title="重型装备数字化车间的在线质量追溯"
				state={<StateWord tone="wait" word="待补正" />}
				meta={
					<>
						<span>编号 A-017</span>
						<Hash value={hash} label="校验值" />
					</>
				}
				actions={<ButtonLink href="/ui">继续填写</ButtonLink>}
			/>
			<NextStep
				sentence="请补齐承诺书和 1 位成员的确认，在截止前提交。"
				detail="已完成 7 项，还缺 2 项。"
				action={{ label: '继续填写', href: '/ui' }}
				deadline={closing}
				now={now}
			/>
			<StageRail stages={stages} />
			<Aside
				aside={
					<Panel title="提交前还缺" level={2}>
						<Missing />
					</Panel>
				}
			>
				<Panel title="基本情况" actions={<Acts />}>
					<DescriptionList
						items={[
							{
								term: '申报单位',
								value: '沈阳示例重型装备智能制造产业技术研究院有限责任公司',
								note: '统一社会信用代码 91350100M000100Y43',
							},
							{ term: '所属领域', value: '工业' },
							{ term: '公示截止', value: <Time value={noticeEnd} format="deadline" /> },
							{ term: '文号', value: '' },
							{ term: '校验值', value: <Hash value={hash} form="long" /> },
						]}
					/>
					<Difference
						label="验收指标"
						old="误检率低于 5%"
						new="误检率低于 3%"
						who="示例重工"
						when={now}
					/>
					<FileList files={files} />
					<Details summary="查看填写说明">
						<Lines
							text={'申报书由平台生成，打印、盖章后上传扫描件。\n\n扫描件须与本版本编号一致。'}
						/>
					</Details>
				</Panel>
				<Columns>
					<Panel title="办理过程">
						<SampleTimeline />
					</Panel>
					<Panel title="进度与提示" tone="official">
						<Meter label="已交评分表" value={33} max={48} />
						<Tones />
					</Panel>
				</Columns>
			</Aside>
		</>
	)
}
