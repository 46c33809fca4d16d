export { loader, default, meta, handle } from './_public.notices._index'
