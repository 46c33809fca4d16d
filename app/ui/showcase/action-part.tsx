import { Button, ButtonLink, PostButton, TextLink } from '../button'
import { ConfirmButton } from '../confirm-button'
import { Details } from '../details'
import { Dialog } from '../dialog'
import { DisplayTools } from '../display-tools'
import { SubmitButton } from '../form/submit-button'
import { HeaderMenu } from '../header-menu'
import { LanguageSwitch } from '../header-tools'
import { Row, Stack } from '../layout'
import { ProgressLine } from '../navigation-progress'
import { PageHeader } from '../page-header'
import { ReadOnly } from '../read-only'
import { SkipLink } from '../skip-link'
import { Tabs } from '../tabs'
import { SampleWithdrawal } from './sample-pieces'
import { long } from './samples'
import { Specimen, State } from './specimen'

function Buttons() {
	return (
		<Specimen name="Button · ButtonLink" use="一页最多一个实心按钮；危险操作用朱线，不用实心。">
			<State name="四种">
				<Row>
					<Button>保存并继续</Button>
					<Button kind="alt">预览</Button>
					<Button kind="danger">撤回作品</Button>
					<Button kind="quiet">以后再说</Button>
				</Row>
			</State>
			<State name="三种大小">
				<Row>
					<Button size="large">提交作品</Button>
					<Button>保存</Button>
					<Button size="small" kind="alt">
						移除
					</Button>
				</Row>
			</State>
			<State name="停用">
				<Row>
					<Button disabled>已截止</Button>
					<Button kind="alt" disabled>
						已截止
					</Button>
				</Row>
			</State>
			<State name="提交中">
				<Row>
					<SubmitButton busy>提交</SubmitButton>
					<SubmitButton busy pendingLabel="正在上传…">
						上传
					</SubmitButton>
				</Row>
			</State>
			<State name="悬停与焦点">
				<p>悬停加深；键盘焦点为琥珀外框加黑线，指针点击不显示。</p>
			</State>
			<State name="链接与下载">
				<Row>
					<ButtonLink href="/ui">前往填写</ButtonLink>
					<ButtonLink kind="alt" href="/ui" download>
						下载申报书
					</ButtonLink>
					<TextLink href="/ui">文字链接</TextLink>
					<TextLink href="https://www.gov.cn/" external>
						中国政府网
					</TextLink>
				</Row>
			</State>
			<State name="单按钮表单">
				<PostButton action="/ui">重新发送</PostButton>
			</State>
			<State name="长文字">
				<ButtonLink kind="alt" href="/ui">
					{long.problem}
				</ButtonLink>
			</State>
			<State name="只读">
				<ReadOnly>
					<Button>不显示</Button>
				</ReadOnly>
				<p>只能查看的人看不到会改变内容的按钮。</p>
			</State>
		</Specimen>
	)
}

function Questions() {
	return (
		<Specimen
			name="ConfirmButton · Dialog"
			use="先问后做：原生对话框，焦点不离开，关闭后回到原处；没有脚本时在原位展开。"
		>
			<State name="危险操作">
				<SampleWithdrawal />
			</State>
			<State name="普通操作">
				<ConfirmButton
					label="开始公示"
					kind="primary"
					question="确定现在开始公示吗？"
					detail="名单随即公开，公示期为 5 个工作日。"
					confirmLabel="开始公示"
					action="/ui"
				/>
			</State>
			<State name="只是说明">
				<Dialog label="看计分规则" title="计分规则">
					{(close) => (
						<Stack>
							<p>去掉一个最高分和一个最低分，其余取平均，保留两位小数。</p>
							{close && (
								<Row>
									<Button type="button" kind="alt" onClick={close}>
										知道了
									</Button>
								</Row>
							)}
						</Stack>
					)}
				</Dialog>
			</State>
			<State name="原位展开">
				<Details summary="查看填写说明">
					<p>申报书由平台生成，打印、盖章后上传扫描件。</p>
				</Details>
				<Details summary="已展开" open>
					<p>打开时的样子。</p>
				</Details>
			</State>
		</Specimen>
	)
}

const standard = { large: false, contrast: false, underline: false }

export function ActionPart() {
	return (
		<>
			<PageHeader title="操作" lead="按钮、提问、页头工具和加载状态。" />
			<Buttons />
			<Questions />
			<Specimen
				name="DisplayTools · LanguageSwitch · HeaderMenu"
				use="页头的三种工具；不靠脚本也能用。"
			>
				<State name="未调整" dark>
					<Row gap={2}>
						<DisplayTools path="/ui?part=actions" display={standard} id="display-tools-off" />
						<LanguageSwitch path="/ui?part=actions" />
					</Row>
				</State>
				<State name="已调整" dark>
					<DisplayTools
						path="/ui?part=actions"
						display={{ large: true, contrast: true, underline: true }}
						id="display-tools-on"
					/>
				</State>
				<State name="菜单" dark>
					<HeaderMenu word="菜单" path="/ui">
						<p>内容</p>
					</HeaderMenu>
				</State>
				<State name="跳到正文">
					<SkipLink />
					<p>键盘按第一次 Tab 时出现在页面左上角。</p>
				</State>
			</Specimen>
			<Specimen name="Tabs" use="每个标签都有地址；手机上等宽。">
				<State name="带数量">
					<Tabs
						label="示例标签"
						items={[
							{ href: '/ui?part=actions', label: '待审查', count: 128, current: true },
							{ href: '/ui?part=actions&tab=2', label: '已退回', count: 0 },
							{ href: '/ui?part=actions&tab=3', label: '全部' },
						]}
					/>
				</State>
			</Specimen>
			<Specimen
				name="NavigationProgress"
				use="换页或提交超过 0.2 秒时，窗口顶端的一条线，并读出“正在加载”。"
			>
				<State name="空闲">
					<ProgressLine words="" />
					<p>什么也不显示。</p>
				</State>
			</Specimen>
		</>
	)
}
