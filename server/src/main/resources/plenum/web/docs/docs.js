const element = (name, text, ...children) => {
  const node = document.createElement(name);
  if (text) node.textContent = text;
  node.append(...children);
  return node;
};

const classed = (name, className, text) => {
  const node = element(name, text);
  node.className = className;
  return node;
};

/** Links to a named type, or says in words what the schema is. */
const typeOf = (schema) => {
  if (!schema) return document.createTextNode("–");
  if (schema.$ref) {
    const name = schema.$ref.split("/").pop();
    const link = classed("a", "type", name);
    link.href = `#type-${name}`;
    return link;
  }
  const span = classed("span", "type");
  if (schema.oneOf) {
    schema.oneOf.forEach((one, at) => span.append(at ? " or " : "", typeOf(one)));
  } else if (schema.type === "array") {
    span.append("list of ", typeOf(schema.items));
  } else if (schema.additionalProperties && typeof schema.additionalProperties === "object") {
    span.append("map of ", typeOf(schema.additionalProperties));
  } else if (schema.enum) {
    span.append(schema.enum.join(" | "));
  } else if (schema.properties) {
    span.append(properties(schema));
  } else {
    span.append([schema.type ?? "any", schema.format].filter(Boolean).join(", "));
  }
  return span;
};

const row = (...cells) => {
  const line = element("tr");
  cells.forEach((cell) => line.append(element("td", "", cell)));
  return line;
};

const properties = (schema) => {
  const table = element("table");
  const required = new Set(schema.required ?? []);
  Object.entries(schema.properties ?? {}).forEach(([name, of]) => {
    table.append(row(classed("code", "", name), required.has(name) ? "required" : "optional", typeOf(of)));
  });
  return table;
};

const content = (holder) => Object.values(holder?.content ?? {})[0]?.schema;

const operation = (path, method, of) => {
  const head = element("summary", "", classed("span", "method", method.toUpperCase()), classed("code", "", path));
  head.append(of.operationId ?? "");
  const body = classed("div", "body");
  if (of.description || of.summary) body.append(element("p", of.description ?? of.summary));
  const table = element("table");
  (of.parameters ?? []).forEach((each) =>
    table.append(row(classed("code", "", each.name), `${each.in}${each.required ? ", required" : ""}`, typeOf(each.schema))));
  if (of.requestBody) table.append(row("body", of.requestBody.required ? "required" : "", typeOf(content(of.requestBody))));
  Object.entries(of.responses ?? {}).forEach(([status, answer]) =>
    table.append(row(status, answer.description ?? "", typeOf(content(answer)))));
  body.append(table);
  const details = element("details", "", head, body);
  details.dataset.words = `${method} ${path} ${of.operationId ?? ""}`.toLowerCase();
  return details;
};

const show = (api) => {
  const list = document.getElementById("operations");
  list.replaceChildren();
  Object.entries(api.paths).forEach(([path, methods]) =>
    Object.entries(methods).forEach(([method, of]) => list.append(operation(path, method, of))));
  const schemas = document.getElementById("schemas");
  Object.entries(api.components?.schemas ?? {}).forEach(([name, schema]) => {
    const body = classed("div", "body");
    body.append(typeOf(schema));
    const details = element("details", "", element("summary", "", classed("code", "", name)), body);
    details.id = `type-${name}`;
    schemas.append(details);
  });
};

document.getElementById("search").addEventListener("input", (event) => {
  const wish = event.target.value.trim().toLowerCase();
  document.querySelectorAll("#operations details").forEach((each) => {
    each.hidden = !each.dataset.words.includes(wish);
  });
});

addEventListener("hashchange", () => {
  const target = document.getElementById(location.hash.slice(1));
  if (target?.tagName === "DETAILS") target.open = true;
});

fetch("openapi.json")
  .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(`${answer.status}`))))
  .then(show)
  .catch((problem) => {
    document.getElementById("operations").textContent = `The description could not be loaded (${problem.message}).`;
  });
