import { MailSheet } from '../mail-sheet'
import { PageHeader } from '../page-header'
import { SiteFooter } from '../site-footer'
import { SiteHeader } from '../site-header'
import { WorkFooter } from '../work-footer'
import { WorkSide } from '../work-side'
import { contestName, footer, now } from './samples'
import { Specimen, State } from './specimen'

const nav = ['首页', '赛题', '公告', '公示', '榜单', '政策'].map((label, index) => ({
	href: `/ui?nav=${index}`,
	label,
	current: index === 0,
}))

export function FramePart() {
	return (
		<>
			<PageHeader title="框架" lead="页头、页脚和侧栏；整页见各示例页。" />
			<Specimen name="SiteHeader" use="公众页的页头：时间与工具在上，大赛名称与栏目在下。">
				<State name="未登录">
					<SiteHeader contestName={contestName} nav={nav} now={now} path="/ui" />
				</State>
				<State name="已登录、长名称">
					<SiteHeader
						contestName={`${contestName}（沈阳市浑南区数字乡村应用场景专项赛）`}
						nav={nav.slice(0, 3)}
						now={now}
						path="/ui"
						account={{ name: '欧阳示例', href: '/account' }}
					/>
				</State>
			</Specimen>
			<Specimen name="SiteFooter" use="主办、承办、联系方式、备案和举报；全部是大赛的资料。">
				<State name="齐全">
					<SiteFooter {...footer} />
				</State>
				<State name="还没有大赛">
					<SiteFooter organizers={[]} links={footer.links} />
				</State>
			</Specimen>
			<Specimen name="WorkSide · WorkFooter" use="一届大赛的各项工作；手机上收成一行。">
				<State name="分组与数量">
					<WorkSide
						title={contestName}
						note="首届 · 作品提交中"
						items={[
							{ href: '/ui?side=1', label: '概览', current: true },
							{ href: '/ui?side=2', label: '审查', group: '作品', count: 128 },
							{ href: '/ui?side=3', label: '申报单位', group: '作品' },
						]}
					/>
				</State>
				<State name="页脚">
					<WorkFooter
						now={now}
						facts={[
							{ label: '主办：沈阳市发展和改革委员会' },
							{ label: '咨询电话：024-0000 0000', href: 'tel:02400000000' },
						]}
						links={[{ href: '/privacy', label: '个人信息处理告知' }]}
						filings={footer.filings}
					/>
				</State>
			</Specimen>
			<Specimen name="MailSheet" use="一封邮件的原样：不运行任何脚本，也不连出去。">
				<State name="空白邮件">
					<MailSheet title="邮件预览" src="about:blank" />
				</State>
			</Specimen>
		</>
	)
}
