import { Band } from '../band'
import { EmptyState } from '../empty-state'
import { ErrorPage } from '../error-page'
import { Flash } from '../flash'
import { Stack } from '../layout'
import { Meter } from '../meter'
import { PageHeader } from '../page-header'
import { SampleNotices } from './sample-pieces'
import { Specimen, State } from './specimen'
import { Words } from './word-part'

function Messages() {
	return (
		<Specimen name="Notice · Flash · Band" use="页内提示、办完一步后的一句话、整页都适用的一行。">
			<State name="页内提示">
				<SampleNotices />
			</State>
			<State name="办完之后">
				<Stack gap={3}>
					<Flash message={{ tone: 'success', text: '报名信息已保存。' }} />
					<Flash message={{ tone: 'info', text: '没有改动，未生成新版本。' }} />
					<Flash message={{ tone: 'error', text: '页面已过期，请核对后再提交一次。' }} />
				</Stack>
			</State>
			<State name="整页适用">
				<Stack gap={3}>
					<Band tone="wait" title="演示数据">
						本届大赛的单位、作品、分数和金额均为虚构，仅供演示。
					</Band>
					<Band tone="info">本届大赛已归档，页面仅供查阅。</Band>
				</Stack>
			</State>
		</Specimen>
	)
}

export function StatePart() {
	return (
		<>
			<PageHeader title="状态与提示" lead="状态词、提示、空白和出错时的样子。" />
			<Words />
			<Messages />
			<Specimen name="EmptyState" use="为什么没有内容，接下来怎么办。">
				<State name="只有原因">
					<EmptyState title="没有符合条件的作品" />
				</State>
				<State name="有下一步">
					<EmptyState title="还没有发布赛题" action={{ label: '看公告', href: '/ui' }}>
						<p>首批赛题将于 5月6日 发布，届时在这里列出。</p>
					</EmptyState>
				</State>
			</Specimen>
			<Specimen name="Meter" use="整体中的多少；数字说话，线条只是辅助。">
				<State name="空、半、满">
					<Stack>
						<Meter label="已交评分表" value={0} max={48} />
						<Meter label="已交评分表" value={33} max={48} />
						<Meter label="预算已用" value={100} max={100} text="¥1,000,000.00 / ¥1,000,000.00" />
						<Meter label="还没有分配" value={0} max={0} />
					</Stack>
				</State>
			</Specimen>
			<Specimen name="ErrorPage" use="出了什么事，怎么办，日志里找得到它的编号。">
				<State name="整页">
					<p>403、404、500 各有说明；页头、导航和无障碍工具照常可用（见“出错页”示例）。</p>
				</State>
			</Specimen>
		</>
	)
}

export function ErrorSample() {
	return <ErrorPage status={404} requestId="0198e1c2-7d3a" />
}
