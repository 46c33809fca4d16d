export { loader, default, meta, handle } from './_public.notices.$noticeId_.objections'
