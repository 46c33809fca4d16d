import { Money } from '../amount'
import { Button, TextLink } from '../button'
import { DescriptionList } from '../description-list'
import { BulkBar } from '../desk'
import { FilterBar } from '../filter-bar'
import { SelectField } from '../form/choice-field'
import { plainField } from '../form/field'
import { RowCheckbox } from '../form/row-checkbox'
import { TextField } from '../form/text-field'
import { PageHeader } from '../page-header'
import { Pagination } from '../pagination'
import { RoundTabs } from '../round-tabs'
import { Stat, Stats } from '../stat'
import { Table } from '../table'
import { Tags } from '../tags'
import { ProblemTable } from './list-page'
import { long, problems } from './samples'
import { Specimen, State } from './specimen'

const here = (page: number) => ({ page, href: `/ui?part=lists&page=${page}`, current: page === 3 })

function Tables() {
	return (
		<Specimen name="Table" use="手机上每一行变成一块；表头可排序，长表表头不动。">
			<State name="零行">
				<ProblemTable rows={[]} />
			</State>
			<State name="一行">
				<ProblemTable rows={problems.slice(1, 2)} />
			</State>
			<State name="多行、可排序">
				<ProblemTable />
			</State>
			<State name="紧凑、行色、合计、勾选">
				<Table
					caption="拨付明细"
					dense
					rows={problems}
					rowKey={(row) => row.id}
					rowTone={(row) => (row.tone === 'ok' ? undefined : row.tone)}
					columns={[
						{
							key: 'choose',
							head: '选择',
							headHidden: true,
							cell: (row) => <RowCheckbox name="row" value={row.id} label={row.title} />,
						},
						{ key: 'owner', head: '收款单位', primary: true, cell: (row) => row.owner },
						{ key: 'money', head: '金额', numeric: true, cell: (row) => <Money fen={row.money} /> },
					]}
					foot={
						<tr role="row">
							<td role="cell" />
							<th role="rowheader" scope="row">
								合计
							</th>
							<td role="cell">
								<Money fen={problems.reduce((sum, { money }) => sum + money, 0)} />
							</td>
						</tr>
					}
				/>
			</State>
		</Specimen>
	)
}

function Tools() {
	return (
		<>
			<Specimen name="FilterBar" use="筛选是 GET 表单：看到的总在地址里。">
				<State name="可清除">
					<FilterBar action="/ui" resetHref="/ui?part=lists" count="共 128 件">
						<TextField field={plainField('q', '质量追溯')} label="名称或编号" type="search" />
						<SelectField
							field={plainField('domain', '工业')}
							label="领域"
							placeholder="全部领域"
							options={['工业', '服务业', '农业'].map((value) => ({ value, label: value }))}
						/>
					</FilterBar>
				</State>
			</Specimen>
			<Specimen name="Pagination" use="前后页和总数；数不清总数时只有前后页。">
				<State name="中间一页">
					<Pagination
						total={1024}
						from={101}
						to={150}
						previousHref="/ui?part=lists&page=2"
						nextHref="/ui?part=lists&page=4"
						pages={[1, 2, 3, 4, 5].map(here)}
					/>
				</State>
				<State name="不知总数">
					<Pagination nextHref="/ui?part=lists&page=2" />
				</State>
				<State name="只有一页">
					<Pagination total={3} from={1} to={3} />
				</State>
			</Specimen>
			<Specimen name="BulkBar" use="对勾选的行一起办理；停在窗口下沿。">
				<State name="已选三项">
					<BulkBar count={3}>
						<Button kind="alt">分派给我</Button>
						<Button>受理</Button>
					</BulkBar>
				</State>
			</Specimen>
		</>
	)
}

function Facts() {
	return (
		<>
			<Specimen name="Stats" use="先看的几个数。">
				<State name="数与链接">
					<Stats>
						<Stat label="待审查" value="128" note="其中逾 2 日 6 件" tone="wait" href="/ui" />
						<Stat label="已受理" value="1,024" tone="ok" />
						<Stat label="不予受理" value="3" tone="no" />
						<Stat label="未开始" value="0" />
					</Stats>
				</State>
			</Specimen>
			<Specimen name="DescriptionList" use="名目与内容；没有内容印一横。">
				<State name="一栏">
					<DescriptionList
						items={[
							{
								term: '申报单位',
								value: long.organization,
								note: '统一社会信用代码 91350100M000100Y43',
							},
							{ term: '所属领域', value: '工业' },
							{ term: '文号', value: '' },
						]}
					/>
				</State>
				<State name="两栏">
					<DescriptionList
						columns={2}
						items={[
							{ term: '开始', value: '2026年7月6日' },
							{ term: '截止', value: '2026年7月10日 24:00' },
							{ term: '文号', value: '示例公示〔2026〕1号' },
							{ term: '公示期', value: '5 个工作日' },
						]}
					/>
				</State>
			</Specimen>
			<Specimen name="Tags · RoundTabs" use="归类的短词；同一页在各轮之间切换。">
				<State name="短词">
					<Tags label="领域" items={['工业', { label: '服务业', href: '/ui' }, '基础设施']} />
				</State>
				<State name="各轮">
					<RoundTabs
						label="轮次"
						current="1"
						page="ranking"
						rounds={['应用场景评选', '数字化解决方案大赛'].map((name, index) => ({
							id: String(index + 1),
							name: '网络初评',
							nameEn: 'Preliminary',
							track: { code: index ? 'B' : 'A', name, nameEn: name },
						}))}
					/>
				</State>
			</Specimen>
			<p>
				完整的清单页见 <TextLink href="/ui?part=list-page">清单</TextLink>。
			</p>
		</>
	)
}

export function ListPart() {
	return (
		<>
			<PageHeader title="清单" lead="表格、筛选、分页、批量办理，零行、一行和多行。" />
			<Tables />
			<Tools />
			<Facts />
		</>
	)
}
