-- Opens argv[1] in Neovim with `ctrgen lsp`, mends a finding, jumps, and writes what it saw to argv[2].
local told = {}
local client = vim.lsp.start_client({ name = "ctrgen", cmd = { vim.env.CTRGEN_PYTHON, "-m", "ctrgen", "lsp" } })
local buffer = vim.api.nvim_get_current_buf()
vim.lsp.buf_attach_client(buffer, client)

local function codes()
  local found = {}
  for _, one in ipairs(vim.diagnostic.get(buffer)) do
    found[#found + 1] = one.code or one.user_data.lsp.code
  end
  return found
end

local function ask(method, more)
  local asked = vim.tbl_extend("force", vim.lsp.util.make_position_params(0, "utf-16"), more or {})
  local answers = vim.lsp.buf_request_sync(buffer, method, asked, 120000)
  return answers and answers[client] and answers[client].result
end

vim.wait(120000, function() return #codes() > 0 end, 20)
told.before = codes()
vim.fn.search("kế hoach")
local range = vim.lsp.util.make_range_params(0, "utf-16").range
for _, action in ipairs(ask("textDocument/codeAction", { range = range, context = { diagnostics = {} } }) or {}) do
  if action.title:find("^Sửa") then
    vim.lsp.util.apply_workspace_edit(action.edit, "utf-16")
    told.mended = action.title
    break
  end
end
vim.wait(120000, function() return #codes() < #told.before end, 20)
told.after = codes()
told.line = vim.fn.getline(".")
vim.fn.search("co-quan.yaml")
local place = ask("textDocument/definition")
if place then vim.lsp.util.jump_to_location(place, "utf-16") end
told.jumped = vim.fn.expand("%:t")
vim.fn.writefile({ vim.fn.json_encode(told) }, vim.env.CTRGEN_TOLD)
vim.lsp.stop_client(client)
vim.cmd("qall!")
