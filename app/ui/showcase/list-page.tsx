import { Count, Money } from '../amount'
import { Button, ButtonLink, TextLink } from '../button'
import { BulkBar } from '../desk'
import { EmptyState } from '../empty-state'
import { FilterBar } from '../filter-bar'
import { SelectField } from '../form/choice-field'
import { plainField } from '../form/field'
import { TextField } from '../form/text-field'
import { Stack } from '../layout'
import { PageHeader } from '../page-header'
import { Pagination } from '../pagination'
import { Stat, Stats } from '../stat'
import { StateWord } from '../state-word'
import { Table } from '../table'
import { Tabs } from '../tabs'
import { problems } from './samples'
import type { ProblemRow } from './samples'

export function ProblemTable({
	rows = problems,
	sticky,
}: {
	rows?: ProblemRow[]
	sticky?: boolean
}) {
	return (
		<Table
			caption="赛题"
			captionHidden
			sticky={sticky}
			rows={rows}
			rowKey={(row) => row.id}
			empty={
				<EmptyState title="还没有发布赛题" action={{ label: '看公告', href: '/ui' }}>
					<p>首批赛题将于 5月6日 发布，届时在这里列出。</p>
				</EmptyState>
			}
			columns={[
				{
					key: 'title',
					head: '赛题',
					primary: true,
					sort: { href: '/ui?sort=title', direction: 'ascending' },
					cell: (row) => <TextLink href={`/ui?problem=${row.id}`}>{row.title}</TextLink>,
				},
				{ key: 'owner', head: '出题单位', cell: (row) => row.owner },
				{ key: 'domain', head: '领域', nowrap: true, cell: (row) => row.domain },
				{
					key: 'entries',
					head: '已报名',
					numeric: true,
					cell: (row) => <Count value={row.entries} />,
				},
				{ key: 'money', head: '奖励', numeric: true, cell: (row) => <Money fen={row.money} /> },
				{
					key: 'state',
					head: '状态',
					cell: (row) => (
						<StateWord tone={row.tone} word={row.state} title="说明这一状态的一句话" />
					),
				},
			]}
		/>
	)
}

export function ListPage() {
	return (
		<>
			<PageHeader
				crumbs={[
					{ href: '/ui', label: '首届大赛' },
					{ href: '/ui?part=list-page', label: '审查' },
				]}
				title="待审查作品"
				lead="请在 6月5日（周五）24:00 前完成形式审查和资格审查。"
				actions={
					<ButtonLink kind="alt" href="/ui" download>
						导出表格
					</ButtonLink>
				}
			/>
			<Stats>
				<Stat label="待审查" value="128" note="其中逾 2 日 6 件" tone="wait" href="/ui" />
				<Stat label="已受理" value="1,024" />
				<Stat label="已退回补正" value="17" />
				<Stat label="不予受理" value="3" tone="no" />
			</Stats>
			<Tabs
				label="审查清单"
				items={[
					{ href: '/ui?part=list-page', label: '待审查', count: 128, current: true },
					{ href: '/ui?part=list-page&tab=2', label: '已退回', count: 17 },
					{ href: '/ui?part=list-page&tab=3', label: '全部' },
				]}
			/>
			<FilterBar resetHref="/ui?part=list-page" count="共 128 件">
				<TextField field={plainField('q', '')} label="名称或编号" type="search" />
				<SelectField
					field={plainField('domain', '')}
					label="领域"
					placeholder="全部领域"
					options={['工业', '服务业', '农业', '基础设施'].map((value) => ({ value, label: value }))}
				/>
			</FilterBar>
			<ProblemTable sticky />
			<BulkBar count={3}>
				<Button kind="alt">分派给我</Button>
				<Button>受理</Button>
			</BulkBar>
			<Pagination
				total={1024}
				from={1}
				to={50}
				nextHref="/ui?page=2"
				pages={[1, 2, 3].map((page) => ({ page, href: `/ui?page=${page}`, current: page === 1 }))}
			/>
			<Stack>
				<ProblemTable rows={[]} />
			</Stack>
		</>
	)
}
