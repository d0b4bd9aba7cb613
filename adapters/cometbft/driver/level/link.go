package level

import (
	"github.com/valyala/fastjson"
	"gossip-conformance/driver/value"
)

func linkOf(v *fastjson.Value) bool {
	switch text := value.Text(v, "link"); text {
	case "ok":
		return true
	case "fail":
		return false
	default:
		value.Refuse("link: expected ok or fail, not %q", text)
		return false
	}
}

// links are how the attempts to send of one step end; the last one repeats.
type links []bool

func linksOf(v *fastjson.Value) links {
	if v == nil {
		return links{true}
	}
	if v.Type() != fastjson.TypeArray {
		return links{linkOf(v)}
	}
	var all links
	for _, item := range v.GetArray() {
		all = append(all, linkOf(item))
	}
	if len(all) == 0 {
		value.Refuse("link: an empty list says nothing")
	}
	return all
}

func (l links) at(attempt int) bool { return l[min(attempt, len(l)-1)] }
