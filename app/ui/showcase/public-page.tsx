import { ButtonLink, TextLink } from '../button'
import { Countdown } from '../countdown'
import { formatOrdinal } from '../format'
import { Gazette, GazetteItem } from '../gazette'
import { Hero } from '../hero'
import { Columns, Page, Row, Stack } from '../layout'
import { useLocale } from '../locale'
import { ProofLine } from '../proof-line'
import { Score } from '../amount'
import { Card, Section } from '../section'
import { SiteShell } from '../site-shell'
import { StageRail } from '../stage-rail'
import { Tags } from '../tags'
import { ProblemTable } from './list-page'
import { proofItems } from './sample-pieces'
import { closing, contestName, footer, now, seats, stages } from './samples'

const nav = ['首页', '赛题', '公告', '公示', '榜单', '政策'].map((label, index) => ({
	href: `/ui?nav=${index}`,
	label,
	current: index === 0,
}))

function Tracks() {
	return (
		<Columns>
			<Card title="赛道一　应用场景评选" foot={<TextLink href="/ui">参评条件与申报书 →</TextLink>}>
				<p>面向沈阳市内已建成或在建的数字化应用场景，评选“数字沈阳”十大新应用新场景。</p>
				<Tags items={['工业', '服务业', '农业', '基础设施']} />
			</Card>
			<Card title="赛道二　数字化解决方案大赛" foot={<TextLink href="/ui">选择赛题 →</TextLink>}>
				<p>面向全国企业与团队，就专业赛题提交解决方案，遴选“数字沈阳”十佳创新性项目。</p>
				<Tags items={['12 道赛题', '落地项目奖励', '新注册企业扶持']} />
			</Card>
		</Columns>
	)
}

function SampleList() {
	const locale = useLocale()
	return (
		<Gazette
			title="“数字沈阳”十大新应用新场景"
			subtitle="首届全国数字经济应用场景大赛　2026年7月15日发布"
			proof={
				<ProofLine
					items={[
						...proofItems,
						<TextLink key="data" href="/ui">
							数据下载
						</TextLink>,
					]}
				/>
			}
		>
			{seats.map(([title, by, score], index) => (
				<GazetteItem
					key={title}
					rank={formatOrdinal(index + 1, locale)}
					title={title}
					by={by}
					href="/ui"
					score={<Score hundredths={score} strong />}
					note={index === 3 ? '补充公示后递补入选' : undefined}
				/>
			))}
		</Gazette>
	)
}

export function PublicPage() {
	return (
		<SiteShell
			header={{
				contestName,
				nav,
				now,
				path: '/ui',
				display: { large: false, contrast: false, underline: false },
			}}
			footer={footer}
			flash={{ tone: 'success', text: '报名信息已保存。' }}
		>
			<Hero
				title="让好场景在沈阳落地"
				lead="首届全国数字经济应用场景大赛 · 沈阳市发展和改革委员会主办"
			>
				<Row gap={6} align="end">
					<Countdown to={closing} now={now} label="距作品提交截止" />
					<Row>
						<ButtonLink size="large" href="/ui">
							报名参赛
						</ButtonLink>
						<ButtonLink size="large" kind="alt" href="/ui">
							看 12 道赛题
						</ButtonLink>
					</Row>
				</Row>
				<StageRail stages={stages} />
			</Hero>
			<Page>
				<Stack gap={7}>
					<Tracks />
					<Section title="最近发布的赛题" actions={<TextLink href="/ui">全部 12 道 →</TextLink>}>
						<ProblemTable />
					</Section>
					<SampleList />
				</Stack>
			</Page>
		</SiteShell>
	)
}
