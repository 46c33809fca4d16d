import { Count, Money, Score } from '../amount'
import { CodeList, CodeText } from '../code-list'
import { Columns, Lines, Prose, Row, Stack, Text, VisuallyHidden } from '../layout'
import { SmartLink } from '../link'
import { Mark } from '../mark'
import { PageHeader } from '../page-header'
import { QrCode } from '../qr-code'
import { Card, Panel, Section } from '../section'
import { Time } from '../time'
import { long, noticeEnd, now } from './samples'
import { Specimen, State, Swatch } from './specimen'

/** A pattern of modules for the size of the thing; it encodes nothing. */
const pattern = Array.from({ length: 21 }, (_, y) =>
	Array.from({ length: 21 }, (_, x) => ((x * y + x + y) % 3 ? '' : `M${x} ${y}h1v1h-1z`)).join(''),
).join('')

function Words() {
	return (
		<>
			<Specimen
				name="tokens"
				use="颜色只有一种可操作（蓝）、一种正式或当前（朱）、待办（琥珀）和安全（绿）。"
			>
				<State name="颜色">
					<Row gap={5}>
						{(['ink', 'blue', 'seal', 'green', 'amber', 'focus'] as const).map((token) => (
							<Swatch key={token} token={token} />
						))}
					</Row>
				</State>
				<State name="印">
					<Row>
						<Mark />
						<Mark small />
					</Row>
				</State>
			</Specimen>
			<Specimen name="Text" use="正文以外的几种字：说明、强调、结果。">
				<State name="语气">
					<Row>
						<Text as="span">正文</Text>
						<Text as="span" tone="hint">
							提示
						</Text>
						<Text as="span" tone="muted">
							次要
						</Text>
						<Text as="span" tone="strong">
							强调
						</Text>
						<Text as="span" tone="ok">
							已保存
						</Text>
						<Text as="span" tone="wait">
							待补正
						</Text>
						<Text as="span" tone="no">
							未通过
						</Text>
					</Row>
				</State>
				<State name="大小">
					<Text size="small">小字：脚注和核验信息</Text>
					<Text>正文</Text>
					<Text size="large">大字：导语</Text>
					<Text size="figure">92.47</Text>
				</State>
				<State name="链接">
					<SmartLink href="/ui">站内链接</SmartLink>
					<VisuallyHidden>只读给读屏软件</VisuallyHidden>
				</State>
				<State name="代码">
					<CodeText>JBSW Y3DP EHPK 3PXP</CodeText>
					<CodeList label="恢复码" codes={['7K2M-Q9XD', 'P4TN-82LC', 'W6RA-VH3E', 'Z1YB-5GJU']} />
				</State>
			</Specimen>
			<Specimen
				name="Time · Money · Score"
				use="时间一律北京时间；金额到分；分数两位小数；数字等宽。"
			>
				<State name="时间">
					<Stack gap={1}>
						<Time value={now} />
						<Time value={now} format="date" />
						<Time value={noticeEnd} format="deadline" />
						<Time value={now} format="short" />
						<Time value={now} format="seconds" />
					</Stack>
				</State>
				<State name="数">
					<Row gap={5}>
						<Money fen={40_000_000} />
						<Money fen={40_000_000} short />
						<Money fen={0} />
						<Score hundredths={9067} />
						<Score hundredths={9247} strong />
						<Count value={1_234_567} />
					</Row>
				</State>
				<State name="二维码">
					<QrCode size={21} path={pattern} label="示例图案，不含信息" />
				</State>
			</Specimen>
		</>
	)
}

function Boxes() {
	return (
		<Specimen name="Panel · Section · Card" use="内容的三种容器：白底框、无框一节、入口卡片。">
			<State name="各种框">
				<Stack>
					<Columns count={3}>
						<Panel title="普通" level={3}>
							<p>一件事的内容。</p>
						</Panel>
						<Panel title="正式" level={3} tone="official">
							<p>已公布的事项，朱线为记。</p>
						</Panel>
						<Panel title="安静" level={3} tone="quiet">
							<p>附带的说明。</p>
						</Panel>
					</Columns>
					<Section title="一节" level={3} note="没有框的一段">
						<Lines text={'第一段。\n同段换行保留。\n\n第二段。'} />
					</Section>
					<Card title={long.problem} level={3} href="/ui" meta="赛道一" foot="参评条件 →">
						<p>{long.organization}</p>
					</Card>
				</Stack>
			</State>
			<State name="长文">
				<Prose>
					<h3>评选办法</h3>
					<p>参评场景应当已在沈阳市内建成或在建，申报单位对材料的真实性负责。</p>
					<ul>
						<li>创新性，满分 25 分；</li>
						<li>应用成效，满分 30 分。</li>
					</ul>
				</Prose>
			</State>
		</Specimen>
	)
}

export function GroundPart() {
	return (
		<>
			<PageHeader title="字、数与版式" lead="文字、颜色、数字格式和内容的容器。" />
			<Words />
			<Boxes />
		</>
	)
}
