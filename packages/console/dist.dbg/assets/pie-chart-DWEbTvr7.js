import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { Ct as useVisualRefresh, Nt as isModifierKey, Ot as useUniqueId, Ut as nodeContains, at as clsx, bt as useBaseComponent, it as getBaseProps, kt as useMergeRefs, n as KeyCode, o as fireNonCancelableEvent, st as useInternalI18n, x as nodeBelongs, yt as applyDisplayName } from "./check-safe-url-SIBI-4lx.js";
import { C as getSeriesDetailsText, R as handleKey, d as InternalFormField, h as InternalExpandableSection, w as screenReaderTextClass } from "./index-CRNxE51F.js";
import { t as InternalMultiselect } from "./internal-Dteuvt_J.js";
import { E as styles_css_default$10, W as getIsRtl, X as useResizeObserver, g as PopoverBody, h as PopoverContainer, i as useContainerWidth, k as internal_default, t as InternalBox } from "./internal-D6ihLdrI.js";
import { t as InternalLink } from "./internal-QTzCADyE.js";
import { t as StatusIndicator } from "./internal-Csq7Eiam.js";
import { t as InternalSpaceBetween } from "./internal-Bk0D0c5f.js";
import { t as useControllable } from "./use-controllable-fvX4PWZk.js";
import { $ as colorChartsPaletteCategorical49, A as colorChartsPaletteCategorical28, B as colorChartsPaletteCategorical37, C as colorChartsPaletteCategorical21, D as colorChartsPaletteCategorical25, E as colorChartsPaletteCategorical24, F as colorChartsPaletteCategorical32, G as colorChartsPaletteCategorical41, H as colorChartsPaletteCategorical39, I as colorChartsPaletteCategorical33, J as colorChartsPaletteCategorical44, K as colorChartsPaletteCategorical42, L as colorChartsPaletteCategorical34, M as colorChartsPaletteCategorical3, N as colorChartsPaletteCategorical30, O as colorChartsPaletteCategorical26, P as colorChartsPaletteCategorical31, Q as colorChartsPaletteCategorical48, R as colorChartsPaletteCategorical35, S as colorChartsPaletteCategorical20, T as colorChartsPaletteCategorical23, U as colorChartsPaletteCategorical4, V as colorChartsPaletteCategorical38, W as colorChartsPaletteCategorical40, X as colorChartsPaletteCategorical46, Y as colorChartsPaletteCategorical45, Z as colorChartsPaletteCategorical47, _ as colorChartsPaletteCategorical16, at as colorChartsPaletteCategorical9, b as colorChartsPaletteCategorical19, d as colorChartsPaletteCategorical10, et as colorChartsPaletteCategorical5, f as colorChartsPaletteCategorical11, g as colorChartsPaletteCategorical15, h as colorChartsPaletteCategorical14, it as colorChartsPaletteCategorical8, j as colorChartsPaletteCategorical29, k as colorChartsPaletteCategorical27, m as colorChartsPaletteCategorical13, nt as colorChartsPaletteCategorical6, ot as colorChartsThresholdNeutral, p as colorChartsPaletteCategorical12, q as colorChartsPaletteCategorical43, rt as colorChartsPaletteCategorical7, tt as colorChartsPaletteCategorical50, u as colorChartsPaletteCategorical1, v as colorChartsPaletteCategorical17, w as colorChartsPaletteCategorical22, x as colorChartsPaletteCategorical2, y as colorChartsPaletteCategorical18, z as colorChartsPaletteCategorical36 } from "./internal-D4DQN6zu.js";
// node_modules/d3-path/src/path.js
var pi$1 = Math.PI;
var tau$1 = 2 * pi$1;
var epsilon$1 = 1e-6;
var tauEpsilon = tau$1 - epsilon$1;
function Path() {
	this._x0 = this._y0 = this._x1 = this._y1 = null;
	this._ = "";
}
function path() {
	return new Path();
}
Path.prototype = path.prototype = {
	constructor: Path,
	moveTo: function(x, y) {
		this._ += "M" + (this._x0 = this._x1 = +x) + "," + (this._y0 = this._y1 = +y);
	},
	closePath: function() {
		if (this._x1 !== null) {
			this._x1 = this._x0, this._y1 = this._y0;
			this._ += "Z";
		}
	},
	lineTo: function(x, y) {
		this._ += "L" + (this._x1 = +x) + "," + (this._y1 = +y);
	},
	quadraticCurveTo: function(x1, y1, x, y) {
		this._ += "Q" + +x1 + "," + +y1 + "," + (this._x1 = +x) + "," + (this._y1 = +y);
	},
	bezierCurveTo: function(x1, y1, x2, y2, x, y) {
		this._ += "C" + +x1 + "," + +y1 + "," + +x2 + "," + +y2 + "," + (this._x1 = +x) + "," + (this._y1 = +y);
	},
	arcTo: function(x1, y1, x2, y2, r) {
		x1 = +x1, y1 = +y1, x2 = +x2, y2 = +y2, r = +r;
		var x0 = this._x1, y0 = this._y1, x21 = x2 - x1, y21 = y2 - y1, x01 = x0 - x1, y01 = y0 - y1, l01_2 = x01 * x01 + y01 * y01;
		if (r < 0) throw new Error("negative radius: " + r);
		if (this._x1 === null) this._ += "M" + (this._x1 = x1) + "," + (this._y1 = y1);
		else if (!(l01_2 > epsilon$1));
		else if (!(Math.abs(y01 * x21 - y21 * x01) > epsilon$1) || !r) this._ += "L" + (this._x1 = x1) + "," + (this._y1 = y1);
		else {
			var x20 = x2 - x0, y20 = y2 - y0, l21_2 = x21 * x21 + y21 * y21, l20_2 = x20 * x20 + y20 * y20, l21 = Math.sqrt(l21_2), l01 = Math.sqrt(l01_2), l = r * Math.tan((pi$1 - Math.acos((l21_2 + l01_2 - l20_2) / (2 * l21 * l01))) / 2), t01 = l / l01, t21 = l / l21;
			if (Math.abs(t01 - 1) > epsilon$1) this._ += "L" + (x1 + t01 * x01) + "," + (y1 + t01 * y01);
			this._ += "A" + r + "," + r + ",0,0," + +(y01 * x20 > x01 * y20) + "," + (this._x1 = x1 + t21 * x21) + "," + (this._y1 = y1 + t21 * y21);
		}
	},
	arc: function(x, y, r, a0, a1, ccw) {
		x = +x, y = +y, r = +r, ccw = !!ccw;
		var dx = r * Math.cos(a0), dy = r * Math.sin(a0), x0 = x + dx, y0 = y + dy, cw = 1 ^ ccw, da = ccw ? a0 - a1 : a1 - a0;
		if (r < 0) throw new Error("negative radius: " + r);
		if (this._x1 === null) this._ += "M" + x0 + "," + y0;
		else if (Math.abs(this._x1 - x0) > epsilon$1 || Math.abs(this._y1 - y0) > epsilon$1) this._ += "L" + x0 + "," + y0;
		if (!r) return;
		if (da < 0) da = da % tau$1 + tau$1;
		if (da > tauEpsilon) this._ += "A" + r + "," + r + ",0,1," + cw + "," + (x - dx) + "," + (y - dy) + "A" + r + "," + r + ",0,1," + cw + "," + (this._x1 = x0) + "," + (this._y1 = y0);
		else if (da > epsilon$1) this._ += "A" + r + "," + r + ",0," + +(da >= pi$1) + "," + cw + "," + (this._x1 = x + r * Math.cos(a1)) + "," + (this._y1 = y + r * Math.sin(a1));
	},
	rect: function(x, y, w, h) {
		this._ += "M" + (this._x0 = this._x1 = +x) + "," + (this._y0 = this._y1 = +y) + "h" + +w + "v" + +h + "h" + -w + "Z";
	},
	toString: function() {
		return this._;
	}
};
// node_modules/d3-shape/src/constant.js
function constant_default(x) {
	return function constant() {
		return x;
	};
}
// node_modules/d3-shape/src/math.js
var abs = Math.abs;
var atan2 = Math.atan2;
var cos = Math.cos;
var max = Math.max;
var min = Math.min;
var sin = Math.sin;
var sqrt = Math.sqrt;
var pi = Math.PI;
var halfPi = pi / 2;
var tau = 2 * pi;
function acos(x) {
	return x > 1 ? 0 : x < -1 ? pi : Math.acos(x);
}
function asin(x) {
	return x >= 1 ? halfPi : x <= -1 ? -halfPi : Math.asin(x);
}
// node_modules/d3-shape/src/arc.js
function arcInnerRadius(d) {
	return d.innerRadius;
}
function arcOuterRadius(d) {
	return d.outerRadius;
}
function arcStartAngle(d) {
	return d.startAngle;
}
function arcEndAngle(d) {
	return d.endAngle;
}
function arcPadAngle(d) {
	return d && d.padAngle;
}
function intersect(x0, y0, x1, y1, x2, y2, x3, y3) {
	var x10 = x1 - x0, y10 = y1 - y0, x32 = x3 - x2, y32 = y3 - y2, t = y32 * x10 - x32 * y10;
	if (t * t < 1e-12) return;
	t = (x32 * (y0 - y2) - y32 * (x0 - x2)) / t;
	return [x0 + t * x10, y0 + t * y10];
}
function cornerTangents(x0, y0, x1, y1, r1, rc, cw) {
	var x01 = x0 - x1, y01 = y0 - y1, lo = (cw ? rc : -rc) / sqrt(x01 * x01 + y01 * y01), ox = lo * y01, oy = -lo * x01, x11 = x0 + ox, y11 = y0 + oy, x10 = x1 + ox, y10 = y1 + oy, x00 = (x11 + x10) / 2, y00 = (y11 + y10) / 2, dx = x10 - x11, dy = y10 - y11, d2 = dx * dx + dy * dy, r = r1 - rc, D = x11 * y10 - x10 * y11, d = (dy < 0 ? -1 : 1) * sqrt(max(0, r * r * d2 - D * D)), cx0 = (D * dy - dx * d) / d2, cy0 = (-D * dx - dy * d) / d2, cx1 = (D * dy + dx * d) / d2, cy1 = (-D * dx + dy * d) / d2, dx0 = cx0 - x00, dy0 = cy0 - y00, dx1 = cx1 - x00, dy1 = cy1 - y00;
	if (dx0 * dx0 + dy0 * dy0 > dx1 * dx1 + dy1 * dy1) cx0 = cx1, cy0 = cy1;
	return {
		cx: cx0,
		cy: cy0,
		x01: -ox,
		y01: -oy,
		x11: cx0 * (r1 / r - 1),
		y11: cy0 * (r1 / r - 1)
	};
}
function arc_default() {
	var innerRadius = arcInnerRadius, outerRadius = arcOuterRadius, cornerRadius = constant_default(0), padRadius = null, startAngle = arcStartAngle, endAngle = arcEndAngle, padAngle = arcPadAngle, context = null;
	function arc() {
		var buffer, r, r0 = +innerRadius.apply(this, arguments), r1 = +outerRadius.apply(this, arguments), a0 = startAngle.apply(this, arguments) - halfPi, a1 = endAngle.apply(this, arguments) - halfPi, da = abs(a1 - a0), cw = a1 > a0;
		if (!context) context = buffer = path();
		if (r1 < r0) r = r1, r1 = r0, r0 = r;
		if (!(r1 > 1e-12)) context.moveTo(0, 0);
		else if (da > tau - 1e-12) {
			context.moveTo(r1 * cos(a0), r1 * sin(a0));
			context.arc(0, 0, r1, a0, a1, !cw);
			if (r0 > 1e-12) {
				context.moveTo(r0 * cos(a1), r0 * sin(a1));
				context.arc(0, 0, r0, a1, a0, cw);
			}
		} else {
			var a01 = a0, a11 = a1, a00 = a0, a10 = a1, da0 = da, da1 = da, ap = padAngle.apply(this, arguments) / 2, rp = ap > 1e-12 && (padRadius ? +padRadius.apply(this, arguments) : sqrt(r0 * r0 + r1 * r1)), rc = min(abs(r1 - r0) / 2, +cornerRadius.apply(this, arguments)), rc0 = rc, rc1 = rc, t0, t1;
			if (rp > 1e-12) {
				var p0 = asin(rp / r0 * sin(ap)), p1 = asin(rp / r1 * sin(ap));
				if ((da0 -= p0 * 2) > 1e-12) p0 *= cw ? 1 : -1, a00 += p0, a10 -= p0;
				else da0 = 0, a00 = a10 = (a0 + a1) / 2;
				if ((da1 -= p1 * 2) > 1e-12) p1 *= cw ? 1 : -1, a01 += p1, a11 -= p1;
				else da1 = 0, a01 = a11 = (a0 + a1) / 2;
			}
			var x01 = r1 * cos(a01), y01 = r1 * sin(a01), x10 = r0 * cos(a10), y10 = r0 * sin(a10);
			if (rc > 1e-12) {
				var x11 = r1 * cos(a11), y11 = r1 * sin(a11), x00 = r0 * cos(a00), y00 = r0 * sin(a00), oc;
				if (da < pi && (oc = intersect(x01, y01, x00, y00, x11, y11, x10, y10))) {
					var ax = x01 - oc[0], ay = y01 - oc[1], bx = x11 - oc[0], by = y11 - oc[1], kc = 1 / sin(acos((ax * bx + ay * by) / (sqrt(ax * ax + ay * ay) * sqrt(bx * bx + by * by))) / 2), lc = sqrt(oc[0] * oc[0] + oc[1] * oc[1]);
					rc0 = min(rc, (r0 - lc) / (kc - 1));
					rc1 = min(rc, (r1 - lc) / (kc + 1));
				}
			}
			if (!(da1 > 1e-12)) context.moveTo(x01, y01);
			else if (rc1 > 1e-12) {
				t0 = cornerTangents(x00, y00, x01, y01, r1, rc1, cw);
				t1 = cornerTangents(x11, y11, x10, y10, r1, rc1, cw);
				context.moveTo(t0.cx + t0.x01, t0.cy + t0.y01);
				if (rc1 < rc) context.arc(t0.cx, t0.cy, rc1, atan2(t0.y01, t0.x01), atan2(t1.y01, t1.x01), !cw);
				else {
					context.arc(t0.cx, t0.cy, rc1, atan2(t0.y01, t0.x01), atan2(t0.y11, t0.x11), !cw);
					context.arc(0, 0, r1, atan2(t0.cy + t0.y11, t0.cx + t0.x11), atan2(t1.cy + t1.y11, t1.cx + t1.x11), !cw);
					context.arc(t1.cx, t1.cy, rc1, atan2(t1.y11, t1.x11), atan2(t1.y01, t1.x01), !cw);
				}
			} else context.moveTo(x01, y01), context.arc(0, 0, r1, a01, a11, !cw);
			if (!(r0 > 1e-12) || !(da0 > 1e-12)) context.lineTo(x10, y10);
			else if (rc0 > 1e-12) {
				t0 = cornerTangents(x10, y10, x11, y11, r0, -rc0, cw);
				t1 = cornerTangents(x01, y01, x00, y00, r0, -rc0, cw);
				context.lineTo(t0.cx + t0.x01, t0.cy + t0.y01);
				if (rc0 < rc) context.arc(t0.cx, t0.cy, rc0, atan2(t0.y01, t0.x01), atan2(t1.y01, t1.x01), !cw);
				else {
					context.arc(t0.cx, t0.cy, rc0, atan2(t0.y01, t0.x01), atan2(t0.y11, t0.x11), !cw);
					context.arc(0, 0, r0, atan2(t0.cy + t0.y11, t0.cx + t0.x11), atan2(t1.cy + t1.y11, t1.cx + t1.x11), cw);
					context.arc(t1.cx, t1.cy, rc0, atan2(t1.y11, t1.x11), atan2(t1.y01, t1.x01), !cw);
				}
			} else context.arc(0, 0, r0, a10, a00, cw);
		}
		context.closePath();
		if (buffer) return context = null, buffer + "" || null;
	}
	arc.centroid = function() {
		var r = (+innerRadius.apply(this, arguments) + +outerRadius.apply(this, arguments)) / 2, a = (+startAngle.apply(this, arguments) + +endAngle.apply(this, arguments)) / 2 - pi / 2;
		return [cos(a) * r, sin(a) * r];
	};
	arc.innerRadius = function(_) {
		return arguments.length ? (innerRadius = typeof _ === "function" ? _ : constant_default(+_), arc) : innerRadius;
	};
	arc.outerRadius = function(_) {
		return arguments.length ? (outerRadius = typeof _ === "function" ? _ : constant_default(+_), arc) : outerRadius;
	};
	arc.cornerRadius = function(_) {
		return arguments.length ? (cornerRadius = typeof _ === "function" ? _ : constant_default(+_), arc) : cornerRadius;
	};
	arc.padRadius = function(_) {
		return arguments.length ? (padRadius = _ == null ? null : typeof _ === "function" ? _ : constant_default(+_), arc) : padRadius;
	};
	arc.startAngle = function(_) {
		return arguments.length ? (startAngle = typeof _ === "function" ? _ : constant_default(+_), arc) : startAngle;
	};
	arc.endAngle = function(_) {
		return arguments.length ? (endAngle = typeof _ === "function" ? _ : constant_default(+_), arc) : endAngle;
	};
	arc.padAngle = function(_) {
		return arguments.length ? (padAngle = typeof _ === "function" ? _ : constant_default(+_), arc) : padAngle;
	};
	arc.context = function(_) {
		return arguments.length ? (context = _ == null ? null : _, arc) : context;
	};
	return arc;
}
// node_modules/d3-shape/src/descending.js
function descending_default(a, b) {
	return b < a ? -1 : b > a ? 1 : b >= a ? 0 : NaN;
}
// node_modules/d3-shape/src/identity.js
function identity_default(d) {
	return d;
}
// node_modules/d3-shape/src/pie.js
function pie_default() {
	var value = identity_default, sortValues = descending_default, sort = null, startAngle = constant_default(0), endAngle = constant_default(tau), padAngle = constant_default(0);
	function pie(data) {
		var i, n = data.length, j, k, sum = 0, index = new Array(n), arcs = new Array(n), a0 = +startAngle.apply(this, arguments), da = Math.min(tau, Math.max(-tau, endAngle.apply(this, arguments) - a0)), a1, p = Math.min(Math.abs(da) / n, padAngle.apply(this, arguments)), pa = p * (da < 0 ? -1 : 1), v;
		for (i = 0; i < n; ++i) if ((v = arcs[index[i] = i] = +value(data[i], i, data)) > 0) sum += v;
		if (sortValues != null) index.sort(function(i, j) {
			return sortValues(arcs[i], arcs[j]);
		});
		else if (sort != null) index.sort(function(i, j) {
			return sort(data[i], data[j]);
		});
		for (i = 0, k = sum ? (da - n * pa) / sum : 0; i < n; ++i, a0 = a1) j = index[i], v = arcs[j], a1 = a0 + (v > 0 ? v * k : 0) + pa, arcs[j] = {
			data: data[j],
			index: i,
			value: v,
			startAngle: a0,
			endAngle: a1,
			padAngle: p
		};
		return arcs;
	}
	pie.value = function(_) {
		return arguments.length ? (value = typeof _ === "function" ? _ : constant_default(+_), pie) : value;
	};
	pie.sortValues = function(_) {
		return arguments.length ? (sortValues = _, sort = null, pie) : sortValues;
	};
	pie.sort = function(_) {
		return arguments.length ? (sort = _, sortValues = null, pie) : sort;
	};
	pie.startAngle = function(_) {
		return arguments.length ? (startAngle = typeof _ === "function" ? _ : constant_default(+_), pie) : startAngle;
	};
	pie.endAngle = function(_) {
		return arguments.length ? (endAngle = typeof _ === "function" ? _ : constant_default(+_), pie) : endAngle;
	};
	pie.padAngle = function(_) {
		return arguments.length ? (padAngle = typeof _ === "function" ? _ : constant_default(+_), pie) : padAngle;
	};
	return pie;
}
// node_modules/@cloudscape-design/components/internal/components/chart-filter/styles.scoped.css
var import_react = /* @__PURE__ */ __toESM(require_react());
// node_modules/@cloudscape-design/components/internal/components/chart-filter/styles.css.js
var styles_css_default$9 = {
	"root": "awsui_root_1px7g_63k9z_9",
	"chart-filter": "awsui_chart-filter_1px7g_63k9z_41",
	"custom-icon-wrapper": "awsui_custom-icon-wrapper_1px7g_63k9z_45"
};
// node_modules/@cloudscape-design/components/internal/components/chart-filter/index.js
var chart_filter_default = (0, import_react.memo)(ChartFilter);
function ChartFilter({ series, i18nStrings, selectedSeries, onChange, ...restProps }) {
	const baseProps = getBaseProps(restProps);
	const className = clsx(baseProps.className, styles_css_default$9.root);
	const i18n = useInternalI18n("[charts]");
	const defaultOptions = series.map((d, i) => ({
		label: d.label,
		value: "" + i,
		datum: d.datum,
		__customIcon: import_react.createElement("span", { className: styles_css_default$9["custom-icon-wrapper"] }, d.marker)
	}));
	const selectedOptions = defaultOptions.filter((option) => (selectedSeries === null || selectedSeries === void 0 ? void 0 : selectedSeries.indexOf(option.datum)) !== -1);
	const updateSelection = (0, import_react.useCallback)(({ detail: { selectedOptions } }) => {
		onChange(defaultOptions.filter((option) => selectedOptions.indexOf(option) !== -1).map((option) => option.datum));
	}, [onChange, defaultOptions]);
	return import_react.createElement(InternalFormField, {
		...baseProps,
		label: i18n("i18nStrings.filterLabel", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.filterLabel),
		className
	}, import_react.createElement(InternalMultiselect, {
		placeholder: i18n("i18nStrings.filterPlaceholder", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.filterPlaceholder),
		options: defaultOptions,
		selectedOptions,
		onChange: updateSelection,
		className: styles_css_default$9["chart-filter"],
		selectedAriaLabel: i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.filterSelectedAriaLabel,
		filteringType: "none",
		statusType: "finished",
		keepOpen: true,
		hideTokens: true
	}));
}
// node_modules/@cloudscape-design/components/internal/components/chart-legend/styles.css.js
var styles_css_default$8 = {
	"marker": "awsui_marker_1kjc7_994uv_13",
	"root": "awsui_root_1kjc7_994uv_27",
	"title": "awsui_title_1kjc7_994uv_62",
	"list": "awsui_list_1kjc7_994uv_66",
	"marker--dimmed": "awsui_marker--dimmed_1kjc7_994uv_114",
	"marker--highlighted": "awsui_marker--highlighted_1kjc7_994uv_117"
};
// node_modules/@cloudscape-design/components/internal/components/chart-legend/index.js
var chart_legend_default = (0, import_react.memo)(ChartLegend);
function ChartLegend({ series, onHighlightChange, highlightedSeries, legendTitle, ariaLabel, plotContainerRef }) {
	const i18n = useInternalI18n("[charts]");
	const containerRef = (0, import_react.useRef)(null);
	const segmentsRef = (0, import_react.useRef)([]);
	const highlightedSeriesIndex = findSeriesIndex(series, highlightedSeries);
	const highlightInlineStart = () => {
		var _a;
		const currentIndex = highlightedSeriesIndex !== null && highlightedSeriesIndex !== void 0 ? highlightedSeriesIndex : 0;
		const nextIndex = currentIndex - 1 >= 0 ? currentIndex - 1 : series.length - 1;
		(_a = segmentsRef.current[nextIndex]) === null || _a === void 0 || _a.focus();
	};
	const highlightInlineEnd = () => {
		var _a;
		const currentIndex = highlightedSeriesIndex !== null && highlightedSeriesIndex !== void 0 ? highlightedSeriesIndex : 0;
		const nextIndex = currentIndex + 1 < series.length ? currentIndex + 1 : 0;
		(_a = segmentsRef.current[nextIndex]) === null || _a === void 0 || _a.focus();
	};
	const handleKeyPress = (event) => {
		if (event.keyCode === KeyCode.right || event.keyCode === KeyCode.left) {
			event.preventDefault();
			handleKey(event, {
				onInlineStart: () => highlightInlineStart(),
				onInlineEnd: () => highlightInlineEnd()
			});
		}
	};
	const handleSelection = (index) => {
		if (series[index].datum !== highlightedSeries) onHighlightChange(series[index].datum);
	};
	const handleBlur = (event) => {
		var _a;
		if (event.relatedTarget === null || containerRef.current && !containerRef.current.contains(event.relatedTarget) && !((_a = plotContainerRef === null || plotContainerRef === void 0 ? void 0 : plotContainerRef.current) === null || _a === void 0 ? void 0 : _a.contains(event.relatedTarget))) onHighlightChange(null);
	};
	const handleMouseOver = (s) => {
		if (s !== highlightedSeries) onHighlightChange(s);
	};
	const handleMouseLeave = () => {
		onHighlightChange(null);
	};
	return import_react.createElement(import_react.Fragment, null, import_react.createElement("div", {
		ref: containerRef,
		role: "toolbar",
		"aria-label": legendTitle || i18n("i18nStrings.legendAriaLabel", ariaLabel),
		className: styles_css_default$8.root,
		onKeyDown: handleKeyPress,
		onBlur: handleBlur
	}, legendTitle && import_react.createElement(InternalBox, {
		fontWeight: "bold",
		className: styles_css_default$8.title
	}, legendTitle), import_react.createElement("div", { className: styles_css_default$8.list }, series.map((s, index) => {
		const someHighlighted = highlightedSeries !== null;
		const isHighlighted = highlightedSeries === s.datum;
		const isDimmed = someHighlighted && !isHighlighted;
		return import_react.createElement("div", {
			role: "button",
			key: index,
			"aria-pressed": isHighlighted,
			className: clsx(styles_css_default$8.marker, {
				[styles_css_default$8["marker--dimmed"]]: isDimmed,
				[styles_css_default$8["marker--highlighted"]]: isHighlighted
			}),
			ref: (elem) => {
				if (elem) segmentsRef.current[index] = elem;
				else delete segmentsRef.current[index];
			},
			tabIndex: index === highlightedSeriesIndex || highlightedSeriesIndex === void 0 && index === 0 ? 0 : -1,
			onFocus: () => handleSelection(index),
			onClick: () => handleSelection(index),
			onMouseOver: () => handleMouseOver(s.datum),
			onMouseLeave: handleMouseLeave
		}, s.marker, " ", s.label);
	}))));
}
function findSeriesIndex(series, targetSeries) {
	for (let index = 0; index < series.length; index++) if (series[index].datum === targetSeries) return index;
}
// node_modules/@cloudscape-design/components/internal/components/chart-series-marker/styles.css.js
var styles_css_default$7 = {
	"marker": "awsui_marker_1isd1_1rfds_9",
	"marker--line": "awsui_marker--line_1isd1_1rfds_49",
	"marker--rectangle": "awsui_marker--rectangle_1isd1_1rfds_53",
	"marker--hollow-rectangle": "awsui_marker--hollow-rectangle_1isd1_1rfds_60",
	"marker--dashed": "awsui_marker--dashed_1isd1_1rfds_76"
};
// node_modules/@cloudscape-design/components/internal/components/chart-series-marker/index.js
var chart_series_marker_default = (0, import_react.memo)(ChartSeriesMarker);
function ChartSeriesMarker({ type = "line", color }) {
	return import_react.createElement("span", {
		className: clsx(styles_css_default$7.marker, styles_css_default$7[`marker--${type}`]),
		style: { backgroundColor: color },
		"aria-hidden": "true"
	});
}
// node_modules/@cloudscape-design/components/internal/components/chart-status-container/styles.css.js
var styles_css_default$6 = {
	"root": "awsui_root_11n0s_dgb33_5",
	"empty": "awsui_empty_11n0s_dgb33_9"
};
// node_modules/@cloudscape-design/components/internal/components/chart-status-container/index.js
function getChartStatus({ externalData, visibleData, statusType }) {
	const isEmpty = !visibleData || visibleData.length === 0;
	return {
		isEmpty,
		isNoMatch: isEmpty && visibleData.length !== externalData.length,
		showChart: statusType === "finished" && !isEmpty
	};
}
function ChartStatusContainer({ statusType, errorText, loadingText, recoveryText, noMatch, empty, onRecoveryClick, isNoMatch, isEmpty, showChart }) {
	const i18n = useInternalI18n("[charts]");
	const statusContainer = (0, import_react.useMemo)(() => {
		const handleRecoveryClick = (event) => {
			event.preventDefault();
			fireNonCancelableEvent(onRecoveryClick);
		};
		if (statusType === "error") {
			const renderedRecoveryText = i18n("recoveryText", recoveryText);
			return import_react.createElement("span", null, import_react.createElement(StatusIndicator, { type: "error" }, i18n("errorText", errorText)), " ", !!renderedRecoveryText && !!onRecoveryClick && import_react.createElement(InternalLink, {
				onFollow: handleRecoveryClick,
				variant: "recovery"
			}, renderedRecoveryText));
		}
		if (statusType === "loading") return import_react.createElement(StatusIndicator, { type: "loading" }, i18n("loadingText", loadingText));
		if (isNoMatch) return import_react.createElement("div", { className: styles_css_default$6.empty }, noMatch);
		if (isEmpty) return import_react.createElement("div", { className: styles_css_default$6.empty }, empty);
	}, [
		i18n,
		statusType,
		onRecoveryClick,
		isEmpty,
		isNoMatch,
		recoveryText,
		loadingText,
		errorText,
		empty,
		noMatch
	]);
	return import_react.createElement("div", { className: styles_css_default$6.root }, import_react.createElement(internal_default, null, !showChart && statusContainer));
}
// node_modules/@cloudscape-design/components/internal/components/chart-wrapper/styles.css.js
var styles_css_default$5 = {
	"wrapper": "awsui_wrapper_z5mul_1kvbc_9",
	"wrapper--fit-height": "awsui_wrapper--fit-height_z5mul_1kvbc_42",
	"inner-wrapper--fit-height": "awsui_inner-wrapper--fit-height_z5mul_1kvbc_47",
	"has-default-filter": "awsui_has-default-filter_z5mul_1kvbc_53",
	"content": "awsui_content_z5mul_1kvbc_57",
	"content--reserve-filter": "awsui_content--reserve-filter_z5mul_1kvbc_64",
	"content--reserve-legend": "awsui_content--reserve-legend_z5mul_1kvbc_68",
	"content--fit-height": "awsui_content--fit-height_z5mul_1kvbc_72",
	"filter-container": "awsui_filter-container_z5mul_1kvbc_76"
};
// node_modules/@cloudscape-design/components/internal/components/chart-wrapper/index.js
var ChartWrapper = (0, import_react.forwardRef)(({ defaultFilter, additionalFilters, reserveFilterSpace, reserveLegendSpace, chartStatus, chart, legend, onBlur, contentClassName, contentMinHeight, fitHeight, ...props }, ref) => {
	const baseProps = getBaseProps(props);
	const filtersNode = (defaultFilter || additionalFilters) && import_react.createElement(InternalBox, {
		className: styles_css_default$5["filter-container"],
		margin: { bottom: "l" }
	}, import_react.createElement(InternalSpaceBetween, {
		size: "l",
		direction: "horizontal",
		className: clsx({ [styles_css_default$5["has-default-filter"]]: !!defaultFilter })
	}, defaultFilter, additionalFilters));
	const legendNode = legend && import_react.createElement(InternalBox, { margin: { top: "m" } }, legend);
	if (fitHeight) return import_react.createElement("div", {
		ref,
		...baseProps,
		className: clsx(baseProps.className, styles_css_default$5.wrapper, styles_css_default$5["wrapper--fit-height"]),
		onBlur
	}, import_react.createElement("div", { className: clsx(styles_css_default$5["inner-wrapper"], styles_css_default$5["inner-wrapper--fit-height"]) }, filtersNode, import_react.createElement("div", { className: clsx(styles_css_default$5.content, contentClassName, {
		[styles_css_default$5["content--reserve-filter"]]: reserveFilterSpace,
		[styles_css_default$5["content--reserve-legend"]]: reserveLegendSpace,
		[styles_css_default$5["content--fit-height"]]: true
	}) }, chartStatus, chart), legendNode));
	return import_react.createElement("div", {
		ref,
		...baseProps,
		className: clsx(baseProps.className, styles_css_default$5.wrapper),
		onBlur
	}, filtersNode, import_react.createElement("div", {
		className: clsx(styles_css_default$5.content, contentClassName, {
			[styles_css_default$5["content--reserve-filter"]]: reserveFilterSpace,
			[styles_css_default$5["content--reserve-legend"]]: reserveLegendSpace
		}),
		style: { minHeight: contentMinHeight }
	}, chartStatus, chart), legendNode);
});
// node_modules/@cloudscape-design/components/internal/styles/colors.js
var categoryPalette = [
	colorChartsPaletteCategorical1,
	colorChartsPaletteCategorical2,
	colorChartsPaletteCategorical3,
	colorChartsPaletteCategorical4,
	colorChartsPaletteCategorical5,
	colorChartsPaletteCategorical6,
	colorChartsPaletteCategorical7,
	colorChartsPaletteCategorical8,
	colorChartsPaletteCategorical9,
	colorChartsPaletteCategorical10,
	colorChartsPaletteCategorical11,
	colorChartsPaletteCategorical12,
	colorChartsPaletteCategorical13,
	colorChartsPaletteCategorical14,
	colorChartsPaletteCategorical15,
	colorChartsPaletteCategorical16,
	colorChartsPaletteCategorical17,
	colorChartsPaletteCategorical18,
	colorChartsPaletteCategorical19,
	colorChartsPaletteCategorical20,
	colorChartsPaletteCategorical21,
	colorChartsPaletteCategorical22,
	colorChartsPaletteCategorical23,
	colorChartsPaletteCategorical24,
	colorChartsPaletteCategorical25,
	colorChartsPaletteCategorical26,
	colorChartsPaletteCategorical27,
	colorChartsPaletteCategorical28,
	colorChartsPaletteCategorical29,
	colorChartsPaletteCategorical30,
	colorChartsPaletteCategorical31,
	colorChartsPaletteCategorical32,
	colorChartsPaletteCategorical33,
	colorChartsPaletteCategorical34,
	colorChartsPaletteCategorical35,
	colorChartsPaletteCategorical36,
	colorChartsPaletteCategorical37,
	colorChartsPaletteCategorical38,
	colorChartsPaletteCategorical39,
	colorChartsPaletteCategorical40,
	colorChartsPaletteCategorical41,
	colorChartsPaletteCategorical42,
	colorChartsPaletteCategorical43,
	colorChartsPaletteCategorical44,
	colorChartsPaletteCategorical45,
	colorChartsPaletteCategorical46,
	colorChartsPaletteCategorical47,
	colorChartsPaletteCategorical48,
	colorChartsPaletteCategorical49,
	colorChartsPaletteCategorical50
];
// node_modules/@cloudscape-design/components/internal/utils/create-category-color-scale.js
function createCategoryColorScale(items, isThreshold = () => false, getOwnColor = () => null) {
	const colors = [];
	let categoryIndex = 0;
	for (const it of items) {
		const ownColor = getOwnColor(it);
		const defaultColor = isThreshold(it) ? colorChartsThresholdNeutral : categoryPalette[categoryIndex % categoryPalette.length];
		colors.push(ownColor || defaultColor);
		if (!isThreshold(it) && !ownColor) categoryIndex++;
	}
	return colors;
}
// node_modules/@cloudscape-design/components/internal/components/chart-plot/styles.css.js
var styles_css_default$4 = {
	"root": "awsui_root_1fcus_12krf_9",
	"clickable": "awsui_clickable_1fcus_12krf_18",
	"precise": "awsui_precise_1fcus_12krf_22",
	"focus-outline": "awsui_focus-outline_1fcus_12krf_26",
	"application": "awsui_application_1fcus_12krf_35"
};
// node_modules/@cloudscape-design/components/internal/components/chart-plot/application-controller.js
var application_controller_default = (0, import_react.forwardRef)(ApplicationController);
function ApplicationController({ activeElementKey, activeElementRef, onFocus, onBlur, onKeyDown }, ref) {
	const containerRef = (0, import_react.useRef)(null);
	const applicationRef = (0, import_react.useRef)(null);
	const focusTransitionRef = (0, import_react.useRef)(false);
	const [isFocused, setFocused] = (0, import_react.useState)(false);
	const onApplicationFocus = (0, import_react.useCallback)((event) => {
		if (focusTransitionRef.current === false) {
			setFocused(true);
			onFocus === null || onFocus === void 0 || onFocus(event);
		} else focusTransitionRef.current = false;
	}, [onFocus]);
	const onApplicationBlur = (0, import_react.useCallback)((event) => {
		if (focusTransitionRef.current === false) {
			setFocused(false);
			onBlur === null || onBlur === void 0 || onBlur(event);
			muteApplication(applicationRef.current);
		}
	}, [onBlur]);
	const onApplicationKeyDown = onKeyDown;
	(0, import_react.useImperativeHandle)(ref, () => ({ focus: () => focusApplication(applicationRef.current, (activeElementRef === null || activeElementRef === void 0 ? void 0 : activeElementRef.current) || null) }), [activeElementRef]);
	(0, import_react.useEffect)(() => {
		if (!isFocused || focusTransitionRef.current === true) return;
		focusTransitionRef.current = true;
		containerRef.current.removeChild(applicationRef.current);
		containerRef.current.appendChild(applicationRef.current);
		focusApplication(applicationRef.current, (activeElementRef === null || activeElementRef === void 0 ? void 0 : activeElementRef.current) || null);
	}, [
		isFocused,
		activeElementKey,
		activeElementRef
	]);
	return import_react.createElement("g", { ref: containerRef }, import_react.createElement("g", {
		tabIndex: -1,
		ref: applicationRef,
		onFocus: onApplicationFocus,
		onBlur: onApplicationBlur,
		onKeyDown: onApplicationKeyDown,
		className: styles_css_default$4.application
	}));
}
function focusApplication(app, target) {
	for (const attributeName of app.getAttributeNames()) if (attributeName === "role" || attributeName.slice(0, 4) === "aria") app.removeAttribute(attributeName);
	if (target) {
		for (const attributeName of target.getAttributeNames()) if (attributeName === "role" || attributeName.slice(0, 4) === "aria") {
			const attributeValue = target.getAttribute(attributeName);
			if (attributeValue) app.setAttribute(attributeName, attributeValue);
		}
	}
	app.tabIndex = 0;
	app.setAttribute("focusable", "true");
	app.setAttribute("aria-hidden", "false");
	app.focus({ preventScroll: true });
}
function muteApplication(app) {
	for (const attributeName of app.getAttributeNames()) if (attributeName === "role" || attributeName.slice(0, 4) === "aria") app.removeAttribute(attributeName);
	app.tabIndex = -1;
	app.setAttribute("focusable", "false");
	app.setAttribute("aria-hidden", "true");
}
// node_modules/@cloudscape-design/components/internal/components/chart-plot/focus-outline.js
function useFocusVisibleState() {
	const [focusVisible, setFocusVisible] = (0, import_react.useState)(false);
	(0, import_react.useEffect)(() => {
		function handleMousedown() {
			return setFocusVisible(false);
		}
		function handleKeydown(event) {
			if (!isModifierKey(event)) setFocusVisible(true);
		}
		const controller = new AbortController();
		document.addEventListener("mousedown", handleMousedown, { signal: controller.signal });
		document.addEventListener("keydown", handleKeydown, { signal: controller.signal });
		return () => {
			controller.abort();
		};
	});
	return focusVisible;
}
function FocusOutline({ elementKey, elementRef, offset = 0 }) {
	const ref = (0, import_react.useRef)(null);
	const focusVisible = useFocusVisibleState();
	(0, import_react.useEffect)(() => {
		if (!ref.current) return;
		if (focusVisible && elementKey && elementRef && elementRef.current && elementRef.current.getBBox) {
			const element = elementRef.current.getBBox();
			showOutline(ref.current, element, offset);
		} else hideOutline(ref.current);
	}, [
		focusVisible,
		elementKey,
		elementRef,
		offset
	]);
	return import_react.createElement("rect", {
		ref,
		"aria-hidden": "true",
		className: styles_css_default$4["focus-outline"],
		rx: "2"
	});
}
function showOutline(el, position, offset) {
	const offsetX = typeof offset === "number" ? offset : offset.x;
	const offsetY = typeof offset === "number" ? offset : offset.y;
	el.setAttribute("x", (position.x - offsetX).toString());
	el.setAttribute("y", (position.y - offsetY).toString());
	el.setAttribute("width", (position.width + 2 * offsetX).toString());
	el.setAttribute("height", (position.height + 2 * offsetY).toString());
	el.style.visibility = "visible";
}
function hideOutline(el) {
	el.style.visibility = "hidden";
	el.removeAttribute("x");
	el.removeAttribute("y");
	el.removeAttribute("width");
	el.removeAttribute("height");
}
// node_modules/@cloudscape-design/components/internal/components/chart-plot/index.js
var DEFAULT_PLOT_FOCUS_OFFSET = 3;
var DEFAULT_ELEMENT_FOCUS_OFFSET = 3;
/**
An extension for the SVG to be used for charts. It includes a controller element to
handle the focus and keyboard interactions in a way that is supported by screen readers.

The application mimics the aria-activedescendant behavior which is unsupported by Safari. The
activeElementRef is the pointer to the secondary-focus element and activeElementKey denotes when
the focus transition was made.

Alternatively, ariaLiveRegion can be used to make announcements.
*/
var chart_plot_default = (0, import_react.forwardRef)(ChartPlot);
function ChartPlot({ width, height, transform, offsetTop, offsetBottom, offsetLeft, offsetRight, ariaLabel, ariaLabelledby, ariaRoleDescription, ariaDescription, ariaDescribedby, activeElementKey, activeElementRef, ariaLiveRegion, isClickable, isPrecise, children, onClick, onKeyDown, focusOffset = DEFAULT_PLOT_FOCUS_OFFSET, activeElementFocusOffset = DEFAULT_ELEMENT_FOCUS_OFFSET, onMouseMove, onMouseOut, onApplicationBlur, onApplicationFocus }, ref) {
	const i18n = useInternalI18n("[charts]");
	const svgRef = (0, import_react.useRef)(null);
	const applicationRef = (0, import_react.useRef)(null);
	const plotClickedRef = (0, import_react.useRef)(false);
	const [isPlotFocused, setPlotFocused] = (0, import_react.useState)(false);
	const [isApplicationFocused, setApplicationFocused] = (0, import_react.useState)(false);
	const internalDescriptionId = useUniqueId("awsui-chart-plot__description");
	const ariaDescriptionId = [ariaDescription && internalDescriptionId, ariaDescribedby].filter(Boolean).join(" ");
	(0, import_react.useImperativeHandle)(ref, () => ({
		svg: svgRef.current,
		focusPlot: () => svgRef.current.focus(),
		focusApplication: () => applicationRef.current.focus()
	}));
	const onPlotMouseDown = () => {
		plotClickedRef.current = true;
	};
	const onPlotFocus = (event) => {
		if (plotClickedRef.current || !!activeElementKey) applicationRef.current.focus();
		else if (event.target === svgRef.current) setPlotFocused(true);
	};
	const onPlotBlur = (event) => {
		if (event.target === svgRef.current) setPlotFocused(false);
	};
	const onPlotKeyDown = (event) => {
		if (isPlotFocused) {
			if ([
				KeyCode.space,
				KeyCode.enter,
				KeyCode.up,
				KeyCode.left,
				KeyCode.right,
				KeyCode.down
			].indexOf(event.keyCode) !== -1) applicationRef.current.focus();
		}
	};
	const onPlotApplicationFocus = (event) => {
		onApplicationFocus === null || onApplicationFocus === void 0 || onApplicationFocus(event, plotClickedRef.current ? "mouse" : "keyboard");
		plotClickedRef.current = false;
		setApplicationFocused(true);
	};
	const onPlotApplicationBlur = (event) => {
		onApplicationBlur === null || onApplicationBlur === void 0 || onApplicationBlur(event);
		setApplicationFocused(false);
	};
	const onApplicationKeyDown = onKeyDown;
	const plotFocusable = !isApplicationFocused;
	const plotTabIndex = plotFocusable ? 0 : -1;
	const plotAria = !isApplicationFocused ? {
		"aria-label": ariaLabel,
		"aria-labelledby": ariaLabelledby,
		"aria-describedby": ariaDescriptionId,
		"aria-roledescription": i18n("i18nStrings.chartAriaRoleDescription", ariaRoleDescription)
	} : {};
	return import_react.createElement(import_react.Fragment, null, import_react.createElement("svg", {
		onMouseMove,
		onMouseOut,
		focusable: plotFocusable,
		tabIndex: plotTabIndex,
		role: "application",
		"aria-hidden": "false",
		...plotAria,
		ref: svgRef,
		style: {
			width,
			height,
			marginTop: offsetTop,
			marginBottom: offsetBottom,
			marginLeft: offsetLeft,
			marginRight: offsetRight
		},
		className: clsx(styles_css_default$4.root, {
			[styles_css_default$4.clickable]: isClickable,
			[styles_css_default$4.precise]: isPrecise
		}),
		onMouseDown: onPlotMouseDown,
		onClick,
		onFocus: onPlotFocus,
		onBlur: onPlotBlur,
		onKeyDown: onPlotKeyDown
	}, import_react.createElement(FocusOutline, {
		elementRef: svgRef,
		elementKey: isPlotFocused,
		offset: focusOffset
	}), import_react.createElement("g", { transform }, import_react.createElement(application_controller_default, {
		activeElementKey: isApplicationFocused && activeElementKey || null,
		activeElementRef,
		ref: applicationRef,
		onFocus: onPlotApplicationFocus,
		onBlur: onPlotApplicationBlur,
		onKeyDown: onApplicationKeyDown
	}), ariaDescription && plotFocusable && import_react.createElement("desc", {
		"aria-hidden": "true",
		id: internalDescriptionId
	}, ariaDescription), children, import_react.createElement(FocusOutline, {
		elementRef: activeElementRef,
		elementKey: isApplicationFocused && activeElementKey,
		offset: activeElementFocusOffset
	}))), import_react.createElement(internal_default, {
		hidden: true,
		tagName: "span"
	}, ariaLiveRegion));
}
// node_modules/@cloudscape-design/components/internal/components/chart-popover/styles.css.js
var styles_css_default$3 = {
	"root": "awsui_root_1t44z_12ewc_9",
	"popover-body": "awsui_popover-body_1t44z_12ewc_42",
	"footer": "awsui_footer_1t44z_12ewc_46"
};
// node_modules/@cloudscape-design/components/internal/components/chart-popover/test-classes/styles.css.js
var styles_css_default$2 = {
	"header": "awsui_header_dgs8z_qsmmj_5",
	"body": "awsui_body_dgs8z_qsmmj_6",
	"footer": "awsui_footer_dgs8z_qsmmj_7"
};
// node_modules/@cloudscape-design/components/internal/components/chart-popover/index.js
var chart_popover_default = import_react.forwardRef(ChartPopover);
function ChartPopover({ position = "right", size = "medium", fixedWidth = false, dismissButton = false, dismissAriaLabel, disableDismissAutoFocus, children, footer, title, trackRef, getTrack, trackKey, onDismiss, container, triggerClampRef, minVisibleBlockSize, onMouseEnter, onMouseLeave, onBlur, ...restProps }, ref) {
	const baseProps = getBaseProps(restProps);
	const popoverObjectRef = (0, import_react.useRef)(null);
	const popoverRef = useMergeRefs(popoverObjectRef, ref);
	const clickFrameId = (0, import_react.useRef)(null);
	const onMouseDown = () => {
		clickFrameId.current = requestAnimationFrame(() => clickFrameId.current = null);
	};
	(0, import_react.useEffect)(() => {
		if (popoverObjectRef.current) {
			const document = popoverObjectRef.current.ownerDocument;
			const onDocumentClick = (event) => {
				if (clickFrameId.current === null && !nodeContains(container, event.target)) onDismiss(true);
			};
			document.addEventListener("mousedown", onDocumentClick);
			return () => {
				document.removeEventListener("mousedown", onDocumentClick);
			};
		}
	}, [container, onDismiss]);
	const isPinned = dismissButton;
	return import_react.createElement("div", {
		...baseProps,
		role: !dismissButton ? "tooltip" : void 0,
		className: clsx(styles_css_default$10.root, styles_css_default$3.root, baseProps.className),
		ref: popoverRef,
		onMouseEnter,
		onMouseLeave,
		onMouseDown,
		onBlur,
		tabIndex: -1
	}, import_react.createElement(PopoverContainer, {
		size,
		fixedWidth,
		position,
		trackRef,
		getTrack,
		trackKey,
		triggerClampRef,
		minVisibleBlockSize,
		arrow: (position) => import_react.createElement("div", { className: clsx(styles_css_default$10.arrow, styles_css_default$10[`arrow-position-${position}`]) }, import_react.createElement("div", { className: styles_css_default$10["arrow-outer"] }), import_react.createElement("div", { className: styles_css_default$10["arrow-inner"] })),
		keepPosition: true,
		allowVerticalOverflow: true,
		allowScrollToFit: isPinned,
		hoverArea: true
	}, import_react.createElement(PopoverBody, {
		dismissButton,
		dismissAriaLabel,
		disableDismissAutoFocus,
		header: import_react.createElement("span", { className: styles_css_default$2.header }, title),
		onDismiss: () => onDismiss(),
		overflowVisible: "content",
		className: styles_css_default$3["popover-body"],
		variant: "chart"
	}, import_react.createElement("div", { className: styles_css_default$2.body }, children), footer && import_react.createElement("div", { className: clsx(styles_css_default$2.footer, styles_css_default$3.footer) }, footer))));
}
// node_modules/@cloudscape-design/components/internal/components/chart-series-details/styles.css.js
var styles_css_default$1 = {
	"dimmed": "awsui_dimmed_10ipo_1cpkx_13",
	"marker": "awsui_marker_10ipo_1cpkx_65",
	"marker--line": "awsui_marker--line_10ipo_1cpkx_105",
	"marker--rectangle": "awsui_marker--rectangle_10ipo_1cpkx_109",
	"marker--hollow-rectangle": "awsui_marker--hollow-rectangle_10ipo_1cpkx_116",
	"marker--dashed": "awsui_marker--dashed_10ipo_1cpkx_132",
	"root": "awsui_root_10ipo_1cpkx_151",
	"value": "awsui_value_10ipo_1cpkx_183",
	"expandable": "awsui_expandable_10ipo_1cpkx_187",
	"list-item": "awsui_list-item_10ipo_1cpkx_191",
	"inner-list-item": "awsui_inner-list-item_10ipo_1cpkx_192",
	"key-value-pair": "awsui_key-value-pair_10ipo_1cpkx_197",
	"expandable-section": "awsui_expandable-section_10ipo_1cpkx_198",
	"key": "awsui_key_10ipo_1cpkx_197",
	"sub-items": "awsui_sub-items_10ipo_1cpkx_213",
	"list": "awsui_list_10ipo_1cpkx_191",
	"compact": "awsui_compact_10ipo_1cpkx_239",
	"with-sub-items": "awsui_with-sub-items_10ipo_1cpkx_244",
	"full-width": "awsui_full-width_10ipo_1cpkx_249"
};
// node_modules/@cloudscape-design/components/internal/components/chart-series-details/index.js
var chart_series_details_default = (0, import_react.memo)((0, import_react.forwardRef)(ChartSeriesDetails));
function ChartSeriesDetails({ details, expandedSeries, setPopoverText, setExpandedState, compactList, ...restProps }, ref) {
	const baseProps = getBaseProps(restProps);
	const className = clsx(baseProps.className, styles_css_default$1.root);
	const detailsRef = (0, import_react.useRef)(null);
	const mergedRef = useMergeRefs(ref, detailsRef);
	(0, import_react.useEffect)(() => {
		if (setPopoverText) {
			if (detailsRef.current) setPopoverText(getSeriesDetailsText(detailsRef.current));
			return () => {
				setPopoverText("");
			};
		}
	}, [details, setPopoverText]);
	const isExpanded = (seriesTitle) => !!expandedSeries && expandedSeries.has(seriesTitle);
	return import_react.createElement("div", {
		...baseProps,
		className,
		ref: mergedRef
	}, import_react.createElement("ul", { className: clsx(styles_css_default$1.list, compactList && styles_css_default$1.compact) }, details.map(({ key, value, markerType, color, isDimmed, subItems, expandableId }, index) => import_react.createElement("li", {
		key: index,
		className: clsx({
			[styles_css_default$1.dimmed]: isDimmed,
			[styles_css_default$1["list-item"]]: true,
			[styles_css_default$1["with-sub-items"]]: subItems === null || subItems === void 0 ? void 0 : subItems.length,
			[styles_css_default$1.expandable]: !!expandableId
		})
	}, (subItems === null || subItems === void 0 ? void 0 : subItems.length) && !!expandableId ? import_react.createElement(ExpandableSeries, {
		itemKey: key,
		value,
		markerType,
		color,
		subItems,
		expanded: isExpanded(expandableId),
		setExpandedState: (state) => setExpandedState && setExpandedState(expandableId, state)
	}) : import_react.createElement(NonExpandableSeries, {
		itemKey: key,
		value,
		markerType,
		color,
		subItems
	})))));
}
function SubItems({ items, expandable, expanded }) {
	return import_react.createElement("ul", { className: clsx(styles_css_default$1["sub-items"], expandable && styles_css_default$1.expandable) }, items.map(({ key, value }, index) => import_react.createElement("li", {
		key: index,
		className: clsx(styles_css_default$1["inner-list-item"], styles_css_default$1["key-value-pair"], (expanded || !expandable) && "awsui-screenreader-text")
	}, import_react.createElement("span", { className: styles_css_default$1.key }, key), import_react.createElement("span", { className: styles_css_default$1.value }, value))));
}
function ExpandableSeries({ itemKey, value, subItems, markerType, color, expanded, setExpandedState }) {
	return import_react.createElement("div", { className: styles_css_default$1["expandable-section"] }, markerType && color && import_react.createElement(chart_series_marker_default, {
		type: markerType,
		color
	}), import_react.createElement("div", { className: styles_css_default$1["full-width"] }, import_react.createElement(InternalExpandableSection, {
		variant: "compact",
		headerText: itemKey,
		headerActions: import_react.createElement("span", { className: clsx(styles_css_default$1.value, styles_css_default$1.expandable) }, value),
		expanded,
		onChange: ({ detail }) => setExpandedState(detail.expanded)
	}, import_react.createElement(SubItems, {
		items: subItems,
		expandable: true,
		expanded
	}))));
}
function NonExpandableSeries({ itemKey, value, subItems, markerType, color }) {
	return import_react.createElement(import_react.Fragment, null, import_react.createElement("div", { className: clsx(styles_css_default$1["key-value-pair"], screenReaderTextClass) }, import_react.createElement("div", { className: styles_css_default$1.key }, markerType && color && import_react.createElement(chart_series_marker_default, {
		type: markerType,
		color
	}), import_react.createElement("span", null, itemKey)), import_react.createElement("span", { className: styles_css_default$1.value }, value)), subItems && import_react.createElement(SubItems, { items: subItems }));
}
// node_modules/@cloudscape-design/components/internal/hooks/container-queries/use-height-measure.js
/**
* Conditional resize observer for border box height used in charts.
*/
function useHeightMeasure(getMeasure, skip = false, deps = []) {
	const [measuredHeight, setHeight] = (0, import_react.useState)(0);
	const stableGetMeasure = (0, import_react.useCallback)(getMeasure, [...deps, skip]);
	useResizeObserver(stableGetMeasure, (entry) => !skip && setHeight(entry.borderBoxHeight));
	return !skip ? measuredHeight : void 0;
}
// node_modules/@cloudscape-design/components/internal/components/responsive-text/responsive-text-utils.js
/* istanbul ignore next */
function getTextWidth(textNode) {
	if (textNode.getComputedTextLength) return textNode.getComputedTextLength();
	return -1;
}
(0, import_react.memo)(ResponsiveText$1);
function ResponsiveText$1({ x, y, className, children, maxWidth }) {
	const textRef = (0, import_react.useRef)(null);
	(0, import_react.useEffect)(() => {
		const isRtl = getIsRtl(textRef.current);
		renderTextContent(textRef.current, children, maxWidth, isRtl);
	}, [maxWidth, children]);
	return import_react.createElement("text", {
		ref: textRef,
		x,
		y,
		style: { textAnchor: "end" },
		className
	}, children);
}
function renderTextContent(textNode, text, maxWidth, isRtl) {
	let visibleLength = text.length;
	while (visibleLength >= 0) {
		textNode.textContent = truncateText(text, visibleLength, isRtl);
		if (getTextWidth(textNode) <= maxWidth) return;
		else visibleLength--;
	}
}
function truncateText(text, maxLength, isRtl) {
	if (text.length === maxLength) return text;
	if (isRtl) return text.slice(text.length - maxLength) + "…";
	return text.slice(0, maxLength) + "…";
}
// node_modules/@cloudscape-design/components/pie-chart/responsive-text.js
var responsive_text_default = (0, import_react.memo)(ResponsiveText);
function ResponsiveText({ x, y, rightSide, className, children, containerBoundaries }) {
	const actualRef = (0, import_react.useRef)(null);
	const virtualRef = (0, import_react.useRef)(null);
	rightSide = !(actualRef.current ? getIsRtl(actualRef.current) : false) ? rightSide : !rightSide;
	(0, import_react.useEffect)(() => {
		const timeoutId = setTimeout(() => {
			const isRtl = getIsRtl(virtualRef.current);
			const groupRect = virtualRef.current.getBoundingClientRect();
			const visibleWidth = containerBoundaries ? getVisibleWidth(groupRect, containerBoundaries) : 0;
			renderTextContent(actualRef.current, children, visibleWidth, isRtl);
		}, 25);
		return () => clearTimeout(timeoutId);
	});
	return import_react.createElement(import_react.Fragment, null, import_react.createElement("text", {
		ref: virtualRef,
		x,
		y,
		style: {
			textAnchor: rightSide ? "start" : "end",
			visibility: "hidden"
		},
		"aria-hidden": "true",
		className
	}, children), import_react.createElement("text", {
		ref: actualRef,
		x,
		y,
		style: { textAnchor: rightSide ? "start" : "end" },
		className
	}, children));
}
function getVisibleWidth(element, container) {
	if (element.left < container.left) return element.right - container.left;
	else if (element.right > container.right) return container.right - element.left;
	else return container.right - container.left;
}
// node_modules/@cloudscape-design/components/pie-chart/styles.css.js
var styles_css_default = {
	"segment__path": "awsui_segment__path_1edmh_1up8y_17",
	"segment": "awsui_segment_1edmh_1up8y_17",
	"segment__hover": "awsui_segment__hover_1edmh_1up8y_44",
	"label": "awsui_label_1edmh_1up8y_58",
	"root": "awsui_root_1edmh_1up8y_72",
	"content": "awsui_content_1edmh_1up8y_76",
	"content--small": "awsui_content--small_1edmh_1up8y_76",
	"content--fit-height": "awsui_content--fit-height_1edmh_1up8y_79",
	"content--without-labels": "awsui_content--without-labels_1edmh_1up8y_82",
	"content--medium": "awsui_content--medium_1edmh_1up8y_88",
	"content--large": "awsui_content--large_1edmh_1up8y_100",
	"status-container": "awsui_status-container_1edmh_1up8y_117",
	"chart-container": "awsui_chart-container_1edmh_1up8y_121",
	"chart-container--fit-height": "awsui_chart-container--fit-height_1edmh_1up8y_125",
	"chart-container-chart-plot": "awsui_chart-container-chart-plot_1edmh_1up8y_130",
	"chart-container-chart-plot--fit-height": "awsui_chart-container-chart-plot--fit-height_1edmh_1up8y_133",
	"inner-content": "awsui_inner-content_1edmh_1up8y_139",
	"segment__highlight": "awsui_segment__highlight_1edmh_1up8y_150",
	"segment--dimmed": "awsui_segment--dimmed_1edmh_1up8y_165",
	"segment--highlighted": "awsui_segment--highlighted_1edmh_1up8y_168",
	"label--dimmed": "awsui_label--dimmed_1edmh_1up8y_185",
	"label--align-right": "awsui_label--align-right_1edmh_1up8y_188",
	"label-text": "awsui_label-text_1edmh_1up8y_196",
	"label__description": "awsui_label__description_1edmh_1up8y_204",
	"label-line": "awsui_label-line_1edmh_1up8y_211",
	"label--highlighted": "awsui_label--highlighted_1edmh_1up8y_215",
	"popover-header": "awsui_popover-header_1edmh_1up8y_219"
};
// node_modules/@cloudscape-design/components/pie-chart/utils.js
var minRadius = 30;
var paddingLabels = 44;
var defaultPadding = 12;
var smallPadding = 8;
var minLabelLineAngularPadding = Math.PI / 20;
var dimensionsBySize = {
	small: {
		innerRadius: 33,
		outerRadius: 50,
		innerLabelPadding: smallPadding,
		padding: smallPadding,
		paddingLabels
	},
	medium: {
		innerRadius: 66,
		outerRadius: 100,
		innerLabelPadding: defaultPadding,
		padding: defaultPadding,
		paddingLabels
	},
	large: {
		innerRadius: 93,
		outerRadius: 140,
		innerLabelPadding: defaultPadding,
		padding: defaultPadding,
		paddingLabels
	}
};
var refreshDimensionsBySize = {
	small: {
		...dimensionsBySize.small,
		innerRadius: 38,
		cornerRadius: 3
	},
	medium: {
		...dimensionsBySize.medium,
		innerRadius: 75,
		cornerRadius: 4
	},
	large: {
		...dimensionsBySize.large,
		innerRadius: 105,
		cornerRadius: 5
	}
};
/**
* When `size` is a string ("small", "medium" or "large") the predefined pie chart element dimensions for classic and visual refresh are used.
* When `size` is a number the outer and inner radii are computed and the rest of the dimensions are taken from the closest predefined size.
*/
function getDimensionsBySize({ size, hasLabels, visualRefresh }) {
	if (typeof size === "string") return {
		...visualRefresh ? refreshDimensionsBySize[size] : dimensionsBySize[size],
		size
	};
	const sizeSpec = visualRefresh ? refreshDimensionsBySize : dimensionsBySize;
	const getPixelSize = (d) => d.outerRadius * 2 + d.padding * 2 + (hasLabels ? d.paddingLabels : 0) * 2;
	let matchedSize = "small";
	if (size > getPixelSize(sizeSpec.medium)) matchedSize = "medium";
	if (size > getPixelSize(sizeSpec.large)) matchedSize = "large";
	const padding = sizeSpec[matchedSize].padding;
	const paddingLabels = hasLabels ? sizeSpec[matchedSize].paddingLabels : 0;
	const radiiRatio = sizeSpec[matchedSize].outerRadius / sizeSpec[matchedSize].innerRadius;
	const outerRadius = Math.max(minRadius, (size - 2 * paddingLabels - 2 * padding) / 2);
	const innerRadius = outerRadius / radiiRatio;
	return {
		...sizeSpec[matchedSize],
		outerRadius,
		innerRadius,
		size: matchedSize
	};
}
var defaultDetails = (i18n, i18nStrings) => (datum, dataSum) => [{
	key: i18n("i18nStrings.detailsValue", i18nStrings.detailsValue) || "",
	value: datum.value
}, {
	key: i18n("i18nStrings.detailsPercentage", i18nStrings.detailsPercentage) || "",
	value: `${(datum.value * 100 / dataSum).toFixed(0)}%`
}];
/**
* Adjusts the position of the given label nodes to avoid visual overlapping.
* @param nodes List of label nodes of the entire chart (both left and right side)
* @param markers Markers array that was calculated in <Labels>, but we just need the `endY` values
* @param leftSide Boolean flag whether we are processing the left or right side of the chart labels
*/
var balanceLabelNodes = (nodes, markers, leftSide, radius) => {
	var _a;
	const MARGIN = 10;
	let previousBBox = null;
	let i = leftSide ? nodes.length - 1 : 0;
	while (leftSide && i >= 0 || !leftSide && i < nodes.length) {
		const node = nodes[i];
		const box = {
			x: parseFloat(node.getAttribute("data-x") || "0"),
			y: parseFloat(node.getAttribute("data-y") || "0"),
			height: node.getBoundingClientRect().height
		};
		const marker = markers[i];
		if (leftSide) i--;
		else i++;
		if (!previousBBox) {
			previousBBox = box;
			node.setAttribute("transform", "");
			continue;
		}
		if (!leftSide && box.x < 0 || leftSide && box.x >= 0) break;
		node.setAttribute("transform", "");
		const yOffset = previousBBox.y + previousBBox.height + MARGIN - box.y;
		if (yOffset > 0) {
			const xOffset = computeXOffset(box, yOffset, radius) * (leftSide ? -1 : 1);
			node.setAttribute("transform", `translate(${xOffset} ${yOffset})`);
			const lineNode = (_a = node.parentNode) === null || _a === void 0 ? void 0 : _a.querySelector(`.${styles_css_default["label-line"]}`);
			if (lineNode) {
				const { endY, endX } = marker;
				lineNode.setAttribute("y2", "" + (endY + yOffset));
				lineNode.setAttribute("x2", "" + (endX + xOffset));
			}
			box.y += yOffset;
			box.x += xOffset;
		}
		previousBBox = box;
	}
};
var squareDistance = (edge) => Math.pow(edge[0], 2) + Math.pow(edge[1], 2);
var computeXOffset = (box, yOffset, radius) => {
	const upperEdge = [box.x, box.y + yOffset];
	const lowerEdge = [box.x, box.y + box.height + yOffset];
	const closestEdge = squareDistance(upperEdge) < squareDistance(lowerEdge) ? upperEdge : lowerEdge;
	if (squareDistance(closestEdge) < Math.pow(radius, 2)) return Math.sqrt(Math.pow(radius, 2) - Math.pow(closestEdge[1], 2)) - Math.abs(closestEdge[0]);
	return 0;
};
var computeSmartAngle = (startAngle, endAngle, optimize = false) => {
	if (!optimize || endAngle - startAngle < 2 * minLabelLineAngularPadding) return (endAngle + startAngle) / 2;
	const paddedStartAngle = startAngle + minLabelLineAngularPadding;
	const paddedEndAngle = endAngle - minLabelLineAngularPadding;
	if (paddedStartAngle < 0 && paddedEndAngle > 0) return 0;
	if (paddedStartAngle < Math.PI && paddedEndAngle > Math.PI) return Math.PI;
	if (Math.min(paddedEndAngle, Math.abs(Math.PI - paddedEndAngle), 2 * Math.PI - paddedEndAngle) < Math.min(paddedStartAngle, Math.abs(Math.PI - paddedStartAngle), 2 * Math.PI - paddedStartAngle)) return paddedEndAngle;
	return paddedStartAngle;
};
// node_modules/@cloudscape-design/components/pie-chart/labels.js
function LabelElement({ x, y, hideTitles, hideDescriptions, rightSide, title, description, containerBoundaries }) {
	return import_react.createElement("g", {
		className: styles_css_default["label-text"],
		transform: "",
		"data-x": x,
		"data-y": y
	}, !hideTitles && import_react.createElement(responsive_text_default, {
		x,
		y,
		rightSide,
		containerBoundaries
	}, title), !hideDescriptions && description && import_react.createElement(responsive_text_default, {
		x,
		y: y + (hideTitles ? 0 : 18),
		rightSide,
		className: styles_css_default.label__description,
		containerBoundaries
	}, description));
}
var labels_default = ({ pieData, dimensions, highlightedSegment, segmentDescription, visibleDataSum, hideTitles, hideDescriptions, containerRef }) => {
	const containerBoundaries = useElementBoundaries(containerRef);
	const shouldOptimizeLabels = containerBoundaries.right - containerBoundaries.left - (dimensions.outerRadius + dimensions.innerLabelPadding) * 2 < 300;
	const markers = (0, import_react.useMemo)(() => {
		const { outerRadius: radius, innerLabelPadding } = dimensions;
		const arcMarkerStart = arc_default().innerRadius(radius - 1).outerRadius(radius - 1);
		const arcMarkerBreak = arc_default().innerRadius(radius + innerLabelPadding).outerRadius(radius + innerLabelPadding);
		return pieData.map((datum, i) => {
			const labelDatum = pieData[i];
			const smartAngle = computeSmartAngle(labelDatum.startAngle, labelDatum.endAngle, shouldOptimizeLabels);
			const lineExtension = .5 * Math.cos(2 * smartAngle) + .5;
			arcMarkerBreak.outerRadius(radius + 20 * lineExtension);
			arcMarkerBreak.innerRadius(radius + 20 * lineExtension);
			const [startX, startY] = arcMarkerStart.centroid({
				...datum,
				startAngle: smartAngle,
				endAngle: smartAngle
			});
			const [breakX, breakY] = arcMarkerBreak.centroid({
				...datum,
				startAngle: smartAngle,
				endAngle: smartAngle
			});
			const rightSide = smartAngle < Math.PI;
			const endX = shouldOptimizeLabels ? breakX + 20 * (rightSide ? 1 : -1) : (radius + 20) * (rightSide ? 1 : -1);
			return {
				startX,
				startY,
				breakX,
				breakY,
				endX,
				endY: breakY,
				textX: endX + 5 * (rightSide ? 1 : -1),
				textY: breakY,
				rightSide,
				datum
			};
		});
	}, [
		pieData,
		dimensions,
		shouldOptimizeLabels
	]);
	const rootRef = (0, import_react.useRef)(null);
	(0, import_react.useLayoutEffect)(() => {
		if (!rootRef.current) return;
		const labelNodes = rootRef.current.querySelectorAll(`.${styles_css_default["label-text"]}`);
		balanceLabelNodes(labelNodes, markers, false, dimensions.outerRadius + dimensions.innerLabelPadding);
		balanceLabelNodes(labelNodes, markers, true, dimensions.outerRadius + dimensions.innerLabelPadding);
	}, [
		markers,
		pieData,
		dimensions
	]);
	return import_react.createElement("g", {
		className: styles_css_default.markers,
		"aria-hidden": "true",
		ref: rootRef
	}, markers.map(({ startX, startY, breakX, breakY, endX, endY, textX, textY, rightSide, datum }) => {
		const segment = datum.data.datum;
		const description = segmentDescription === null || segmentDescription === void 0 ? void 0 : segmentDescription(segment, visibleDataSum);
		if (hideTitles && !description || hideDescriptions && !segment.title) return null;
		return import_react.createElement("g", {
			key: datum.data.index,
			className: clsx(styles_css_default.label, {
				[styles_css_default["label--highlighted"]]: highlightedSegment === segment,
				[styles_css_default["label--dimmed"]]: highlightedSegment !== null && highlightedSegment !== segment,
				[styles_css_default["label--align-right"]]: !rightSide
			})
		}, import_react.createElement("line", {
			x1: startX,
			y1: startY,
			x2: breakX,
			y2: breakY
		}), import_react.createElement("line", {
			x1: breakX,
			y1: breakY,
			x2: endX,
			y2: endY,
			className: styles_css_default["label-line"]
		}), import_react.createElement(LabelElement, {
			x: textX,
			y: textY,
			rightSide,
			title: segment.title,
			description,
			hideTitles,
			hideDescriptions,
			containerBoundaries
		}));
	}));
};
function useElementBoundaries(ref) {
	const [state, setState] = (0, import_react.useState)({
		left: 0,
		right: 0
	});
	useResizeObserver(ref, (entry) => {
		const elementRect = entry.target.getBoundingClientRect();
		setState({
			left: elementRect.left,
			right: elementRect.right
		});
	});
	return state;
}
// node_modules/@cloudscape-design/components/pie-chart/segments.js
function Segments({ pieData, highlightedSegment, dimensions, variant, focusedSegmentRef, popoverTrackRef, segmentAriaRoleDescription, onMouseDown, onMouseOver, onTouchStart }) {
	const i18n = useInternalI18n("pie-chart");
	const { arcFactory, highlightedArcFactory } = (0, import_react.useMemo)(() => {
		const radius = dimensions.outerRadius;
		const innerRadius = variant === "pie" ? 0 : dimensions.innerRadius;
		const cornerRadius = dimensions.cornerRadius || 0;
		return {
			arcFactory: arc_default().innerRadius(innerRadius).outerRadius(radius).cornerRadius(cornerRadius),
			highlightedArcFactory: arc_default().innerRadius(radius + 4).outerRadius(radius + 6)
		};
	}, [dimensions, variant]);
	const centroid = (0, import_react.useMemo)(() => {
		for (const datum of pieData) if (datum.data.datum === highlightedSegment) {
			const [centroidLeft, centroidTop] = arcFactory.centroid(datum);
			return {
				cx: centroidLeft,
				cy: centroidTop
			};
		}
		return null;
	}, [
		highlightedSegment,
		pieData,
		arcFactory
	]);
	return import_react.createElement("g", null, pieData.map((datum) => {
		const isHighlighted = highlightedSegment === datum.data.datum;
		const isDimmed = highlightedSegment !== null && !isHighlighted;
		const arcPath = arcFactory(datum) || void 0;
		const highlightedPath = highlightedArcFactory(datum) || void 0;
		return import_react.createElement("g", {
			key: datum.data.index,
			onTouchStart: () => onTouchStart(),
			onMouseDown: (e) => {
				onMouseDown(datum.data);
				e.preventDefault();
			},
			onMouseOver: () => onMouseOver(datum.data),
			className: clsx(styles_css_default.segment, {
				[styles_css_default["segment--highlighted"]]: isHighlighted,
				[styles_css_default["segment--dimmed"]]: isDimmed
			}),
			ref: isHighlighted ? focusedSegmentRef : void 0,
			"aria-label": `${datum.data.datum.title} (${datum.data.datum.value})`,
			role: "button",
			"aria-roledescription": i18n("i18nStrings.segmentAriaRoleDescription", segmentAriaRoleDescription)
		}, import_react.createElement("path", {
			d: arcPath,
			fill: datum.data.color,
			className: styles_css_default.segment__path,
			"aria-hidden": "true"
		}), import_react.createElement("path", {
			d: highlightedPath,
			fill: datum.data.color,
			className: clsx(styles_css_default.segment__path, styles_css_default.segment__highlight),
			"aria-hidden": "true"
		}));
	}), import_react.createElement("circle", {
		...centroid,
		ref: popoverTrackRef,
		r: "1",
		opacity: "0",
		"aria-hidden": "true"
	}));
}
// node_modules/@cloudscape-design/components/pie-chart/pie-chart.js
var pie_chart_default = ({ fitHeight, height: explicitHeight, variant, size, width, i18nStrings, ariaLabel, ariaLabelledby, ariaDescription, innerMetricValue, innerMetricDescription, hideTitles, hideDescriptions, detailPopoverContent, detailPopoverSize, detailPopoverFooter, segmentDescription, highlightedSegment, onHighlightChange, legendSegment, pieData, dataSum }) => {
	var _a, _b;
	const [pinnedSegment, setPinnedSegment] = (0, import_react.useState)(null);
	const plotRef = (0, import_react.useRef)(null);
	const containerRef = (0, import_react.useRef)(null);
	const focusedSegmentRef = (0, import_react.useRef)(null);
	const popoverTrackRef = (0, import_react.useRef)(null);
	const popoverRef = (0, import_react.useRef)(null);
	const hasLabels = !(hideTitles && hideDescriptions);
	const isRefresh = useVisualRefresh();
	const height = (_a = useHeightMeasure(() => {
		var _a, _b;
		return (_b = (_a = plotRef.current) === null || _a === void 0 ? void 0 : _a.svg) !== null && _b !== void 0 ? _b : null;
	}, !fitHeight)) !== null && _a !== void 0 ? _a : explicitHeight;
	const dimensions = (0, import_react.useMemo)(() => getDimensionsBySize({
		size: fitHeight ? Math.min(height, width) : size,
		hasLabels,
		visualRefresh: isRefresh
	}), [
		fitHeight,
		height,
		width,
		size,
		hasLabels,
		isRefresh
	]);
	const hasInnerContent = variant === "donut" && (innerMetricValue || innerMetricDescription && dimensions.size !== "small");
	const innerMetricId = useUniqueId("awsui-pie-chart__inner");
	const [isPopoverOpen, setPopoverOpen] = (0, import_react.useState)(false);
	const [popoverData, setPopoverData] = (0, import_react.useState)();
	const highlightedSegmentIndex = (0, import_react.useMemo)(() => {
		for (let index = 0; index < pieData.length; index++) if (pieData[index].data.datum === highlightedSegment) return index;
		return null;
	}, [pieData, highlightedSegment]);
	const detailPopoverFooterContent = (0, import_react.useMemo)(() => detailPopoverFooter && highlightedSegment ? detailPopoverFooter(highlightedSegment) : null, [detailPopoverFooter, highlightedSegment]);
	const i18n = useInternalI18n("pie-chart");
	const detailFunction = detailPopoverContent || defaultDetails(i18n, i18nStrings);
	const details = popoverData ? detailFunction(popoverData.datum, dataSum) : [];
	const popoverContentRef = (0, import_react.useRef)(null);
	const popoverContent = popoverData && import_react.createElement(chart_series_details_default, {
		details,
		compactList: true,
		ref: popoverContentRef
	});
	const popoverDismissedRecently = (0, import_react.useRef)(false);
	const escapePressed = (0, import_react.useRef)(false);
	const duringTouch = (0, import_react.useRef)(false);
	const highlightSegment = (0, import_react.useCallback)((internalDatum) => {
		const segment = internalDatum.datum;
		if (segment !== highlightedSegment) onHighlightChange(segment);
		if (popoverTrackRef.current) {
			setPopoverData({
				datum: internalDatum.datum,
				series: {
					color: internalDatum.color,
					index: internalDatum.index,
					label: internalDatum.datum.title,
					markerType: "rectangle"
				},
				trackRef: popoverTrackRef
			});
			setPopoverOpen(true);
		}
	}, [
		highlightedSegment,
		setPopoverOpen,
		onHighlightChange
	]);
	const clearHighlightedSegment = (0, import_react.useCallback)(() => {
		setPopoverOpen(false);
		onHighlightChange(null);
	}, [onHighlightChange, setPopoverOpen]);
	const checkMouseLeave = (event) => {
		if (pinnedSegment !== null) return;
		if (nodeContains(popoverRef.current, event.relatedTarget) || nodeContains(focusedSegmentRef.current, event.relatedTarget)) return;
		clearHighlightedSegment();
	};
	(0, import_react.useEffect)(() => {
		const onKeyDown = (event) => {
			if (event.key === "Escape") {
				clearHighlightedSegment();
				escapePressed.current = true;
			}
		};
		document.addEventListener("keydown", onKeyDown);
		return () => document.removeEventListener("keydown", onKeyDown);
	}, [clearHighlightedSegment]);
	const onMouseDown = (0, import_react.useCallback)((internalDatum) => {
		if (pinnedSegment === internalDatum.datum) {
			setPinnedSegment(null);
			clearHighlightedSegment();
		} else {
			setPinnedSegment(internalDatum.datum);
			highlightSegment(internalDatum);
		}
	}, [
		pinnedSegment,
		clearHighlightedSegment,
		setPinnedSegment,
		highlightSegment
	]);
	const onMouseOver = (0, import_react.useCallback)((internalDatum) => {
		if (escapePressed.current) {
			escapePressed.current = false;
			return;
		}
		if (duringTouch.current) {
			duringTouch.current = false;
			return;
		}
		if (pinnedSegment !== null) return;
		highlightSegment(internalDatum);
	}, [pinnedSegment, highlightSegment]);
	const onTouchStart = (0, import_react.useCallback)(() => {
		duringTouch.current = true;
	}, []);
	const onKeyDown = (0, import_react.useCallback)((event) => {
		const keyCode = event.keyCode;
		if (keyCode !== KeyCode.right && keyCode !== KeyCode.left && keyCode !== KeyCode.enter && keyCode !== KeyCode.space) return;
		event.preventDefault();
		let nextIndex = highlightedSegmentIndex || 0;
		const MAX = pieData.length - 1;
		if (keyCode === KeyCode.right) {
			nextIndex++;
			if (nextIndex > MAX) nextIndex = 0;
		} else if (keyCode === KeyCode.left) {
			nextIndex--;
			if (nextIndex < 0) nextIndex = MAX;
		}
		if (keyCode === KeyCode.enter || keyCode === KeyCode.space) setPinnedSegment(pieData[nextIndex].data.datum);
		highlightSegment(pieData[nextIndex].data);
	}, [
		setPinnedSegment,
		highlightSegment,
		pieData,
		highlightedSegmentIndex
	]);
	const onApplicationFocus = (0, import_react.useCallback)((_event, target) => {
		if (pinnedSegment !== null || popoverDismissedRecently.current || target === "mouse") return;
		const segment = highlightedSegment || legendSegment || pieData[0].data.datum;
		const matched = pieData.filter((d) => d.data.datum === segment);
		highlightSegment(matched[0].data);
	}, [
		pinnedSegment,
		pieData,
		highlightSegment,
		highlightedSegment,
		legendSegment
	]);
	const onApplicationBlur = (0, import_react.useCallback)((event) => {
		const blurTarget = event.relatedTarget || event.target;
		if (blurTarget === null || !(blurTarget instanceof Element) || !nodeBelongs(containerRef.current, blurTarget)) {
			setPopoverOpen(false);
			setPinnedSegment(null);
		}
	}, [setPinnedSegment]);
	const onPopoverDismiss = (outsideClick) => {
		setPopoverOpen(false);
		setPinnedSegment(null);
		if (!outsideClick) setTimeout(() => {
			popoverDismissedRecently.current = true;
			plotRef.current.focusApplication();
			popoverDismissedRecently.current = false;
		}, 0);
		else onHighlightChange(null);
	};
	return import_react.createElement("div", {
		className: clsx(styles_css_default["chart-container"], fitHeight && styles_css_default["chart-container--fit-height"]),
		ref: containerRef
	}, import_react.createElement("div", { className: clsx(styles_css_default["chart-container-chart-plot"], fitHeight && styles_css_default["chart-container-chart-plot--fit-height"]) }, import_react.createElement(chart_plot_default, {
		ref: plotRef,
		width: "100%",
		height: fitHeight ? "100%" : height,
		transform: `translate(${width / 2} ${height / 2})`,
		isPrecise: true,
		isClickable: !isPopoverOpen,
		ariaLabel,
		ariaLabelledby,
		ariaDescription,
		ariaDescribedby: hasInnerContent ? innerMetricId : void 0,
		ariaRoleDescription: i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.chartAriaRoleDescription,
		activeElementRef: focusedSegmentRef,
		activeElementKey: highlightedSegmentIndex === null || highlightedSegmentIndex === void 0 ? void 0 : highlightedSegmentIndex.toString(),
		onApplicationFocus,
		onApplicationBlur,
		onKeyDown,
		onMouseOut: checkMouseLeave
	}, import_react.createElement(Segments, {
		pieData,
		dimensions,
		variant,
		focusedSegmentRef,
		popoverTrackRef,
		highlightedSegment,
		segmentAriaRoleDescription: i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.segmentAriaRoleDescription,
		onMouseDown,
		onMouseOver,
		onTouchStart
	}), hasLabels && import_react.createElement(labels_default, {
		pieData,
		dimensions,
		segmentDescription,
		visibleDataSum: dataSum,
		hideTitles,
		hideDescriptions,
		highlightedSegment,
		containerRef
	}))), hasInnerContent && import_react.createElement("div", {
		className: styles_css_default["inner-content"],
		id: innerMetricId
	}, innerMetricValue && import_react.createElement(InternalBox, {
		variant: dimensions.size === "small" ? "h3" : "h1",
		tagOverride: "div",
		color: "inherit",
		padding: "n"
	}, innerMetricValue), innerMetricDescription && dimensions.size !== "small" && import_react.createElement(InternalBox, {
		variant: "h3",
		color: "text-body-secondary",
		tagOverride: "div",
		padding: "n"
	}, innerMetricDescription)), isPopoverOpen && popoverData && import_react.createElement(chart_popover_default, {
		ref: popoverRef,
		title: popoverData.series && import_react.createElement(InternalBox, {
			className: styles_css_default["popover-header"],
			variant: "strong"
		}, import_react.createElement(chart_series_marker_default, {
			color: popoverData.series.color,
			type: popoverData.series.markerType
		}), " ", popoverData.series.label),
		trackRef: popoverData.trackRef,
		trackKey: popoverData.series.index,
		dismissButton: pinnedSegment !== null,
		dismissAriaLabel: i18nStrings.detailPopoverDismissAriaLabel,
		onDismiss: onPopoverDismiss,
		container: ((_b = plotRef.current) === null || _b === void 0 ? void 0 : _b.svg) || null,
		size: detailPopoverSize,
		onMouseLeave: checkMouseLeave,
		onBlur: onApplicationBlur,
		footer: detailPopoverFooterContent
	}, popoverContent), import_react.createElement(internal_default, { sources: [popoverContentRef] }));
};
// node_modules/@cloudscape-design/components/pie-chart/index.js
var PieChart = function PieChart({ fitHeight, variant = "pie", size = "medium", hideTitles = false, hideDescriptions = false, hideLegend = false, hideFilter = false, statusType = "finished", data: externalData = [], i18nStrings = {}, highlightedSegment: controlledHighlightedSegment, visibleSegments: controlledVisibleSegments, onHighlightChange: controlledOnHighlightChange, onFilterChange, additionalFilters, legendTitle, detailPopoverSize = "medium", ...props }) {
	const { __internalRootRef = null } = useBaseComponent("PieChart", { props: {
		fitHeight,
		variant,
		size,
		hideTitles,
		hideDescriptions,
		hideLegend,
		hideFilter,
		detailPopoverSize
	} });
	const baseProps = getBaseProps(props);
	const containerRef = (0, import_react.useRef)(null);
	const [containerWidth, measureRef] = useContainerWidth();
	const data = (0, import_react.useMemo)(() => {
		const colors = createCategoryColorScale(externalData, void 0, (it) => it.color || null);
		return externalData.map((datum, i) => ({
			index: i,
			color: colors[i],
			datum
		}));
	}, [externalData]);
	const [highlightedSegment = null, setHighlightedSegment] = useControllable(controlledHighlightedSegment, controlledOnHighlightChange, null, {
		componentName: "PieChart",
		controlledProp: "highlightedSegment",
		changeHandler: "onHighlightChange"
	});
	const [legendSegment, setLegendSegment] = (0, import_react.useState)(highlightedSegment);
	(0, import_react.useEffect)(() => {
		setLegendSegment(controlledHighlightedSegment || null);
	}, [controlledHighlightedSegment]);
	const [visibleSegments, setVisibleSegments] = useControllable(controlledVisibleSegments, onFilterChange, externalData, {
		componentName: "PieChart",
		controlledProp: "visibleSegments",
		changeHandler: "onFilterChange"
	});
	const visibleData = (0, import_react.useMemo)(() => data.filter((d) => (visibleSegments === null || visibleSegments === void 0 ? void 0 : visibleSegments.indexOf(d.datum)) !== -1), [data, visibleSegments]);
	const filterItems = data === null || data === void 0 ? void 0 : data.map((data) => ({
		label: data.datum.title,
		marker: import_react.createElement(chart_series_marker_default, {
			color: data.color,
			type: "rectangle"
		}),
		datum: data.datum
	}));
	const legendItems = filterItems.filter((d) => (visibleSegments === null || visibleSegments === void 0 ? void 0 : visibleSegments.indexOf(d.datum)) !== -1);
	const filterChange = (0, import_react.useCallback)((selectedSeries) => {
		setVisibleSegments(selectedSeries);
		fireNonCancelableEvent(onFilterChange, { visibleSegments: selectedSeries });
	}, [setVisibleSegments, onFilterChange]);
	const onHighlightChange = (0, import_react.useCallback)((segment) => {
		setLegendSegment(segment);
		setHighlightedSegment(segment);
		fireNonCancelableEvent(controlledOnHighlightChange, { highlightedSegment: segment });
	}, [controlledOnHighlightChange, setHighlightedSegment]);
	const onBlur = (event) => {
		if (event.relatedTarget && !nodeBelongs(containerRef.current, event.relatedTarget)) {
			if (highlightedSegment) onHighlightChange(null);
			setLegendSegment(null);
		}
	};
	const mergedRef = useMergeRefs(containerRef, measureRef, __internalRootRef);
	const { pieData, dataSum } = (0, import_react.useMemo)(() => {
		const dataSum = visibleData.reduce((sum, d) => sum + d.datum.value, 0);
		return {
			pieData: pie_default().value((d) => d.datum.value < dataSum / 100 ? dataSum / 100 : d.datum.value).sort(null)(visibleData.filter((d) => d.datum.value > 0)),
			dataSum
		};
	}, [visibleData]);
	const hasNoData = !externalData || externalData.length === 0;
	const { isEmpty, showChart } = getChartStatus({
		externalData: data,
		visibleData: pieData,
		statusType
	});
	const isNoMatch = isEmpty && visibleData.length !== data.length;
	const showFilters = statusType === "finished" && !hasNoData && (additionalFilters || !hideFilter);
	const reserveLegendSpace = !showChart && !hideLegend;
	const reserveFilterSpace = statusType !== "finished" && !isNoMatch && (!hideFilter || additionalFilters);
	const hasLabels = !(hideTitles && hideDescriptions);
	const defaultDimensions = getDimensionsBySize({
		size,
		hasLabels,
		visualRefresh: useVisualRefresh()
	});
	const height = 2 * (defaultDimensions.outerRadius + defaultDimensions.padding + (hasLabels ? defaultDimensions.paddingLabels : 0));
	return import_react.createElement(ChartWrapper, {
		ref: mergedRef,
		fitHeight: !!fitHeight,
		...baseProps,
		className: clsx(baseProps.className, styles_css_default.root),
		contentClassName: clsx(styles_css_default.content, styles_css_default[`content--${defaultDimensions.size}`], {
			[styles_css_default["content--without-labels"]]: !hasLabels,
			[styles_css_default["content--fit-height"]]: fitHeight
		}),
		defaultFilter: showFilters && !hideFilter ? import_react.createElement(chart_filter_default, {
			series: filterItems,
			onChange: filterChange,
			selectedSeries: visibleSegments,
			i18nStrings
		}) : null,
		additionalFilters: showFilters ? additionalFilters : null,
		reserveFilterSpace: !!reserveFilterSpace,
		reserveLegendSpace: !!reserveLegendSpace,
		chartStatus: import_react.createElement(ChartStatusContainer, {
			isEmpty,
			isNoMatch,
			showChart,
			statusType,
			empty: props.empty,
			noMatch: props.noMatch,
			loadingText: props.loadingText,
			errorText: props.errorText,
			recoveryText: props.recoveryText,
			onRecoveryClick: props.onRecoveryClick
		}),
		chart: showChart ? import_react.createElement(pie_chart_default, {
			...props,
			variant,
			size,
			height,
			fitHeight,
			data: externalData,
			width: containerWidth,
			hideTitles,
			hideDescriptions,
			i18nStrings,
			onHighlightChange,
			highlightedSegment,
			legendSegment,
			detailPopoverSize,
			pieData,
			dataSum
		}) : null,
		legend: !hideLegend && !hasNoData && statusType === "finished" && import_react.createElement(chart_legend_default, {
			series: legendItems,
			highlightedSeries: legendSegment,
			legendTitle,
			ariaLabel: i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.legendAriaLabel,
			onHighlightChange,
			plotContainerRef: containerRef
		}),
		onBlur
	});
};
applyDisplayName(PieChart, "PieChart");
export { PieChart as default };
