"""Every address of the server. Each stands in the table of permissions that a test holds."""

from django.urls import path, re_path

from asamblea.web.views import (
    bodies,
    counts,
    elections,
    entering,
    examples,
    founding,
    keys,
    motions,
    orders,
    record,
    signing,
    sittings,
)
from asamblea.web.views.below import body, forms, kit, line, minutes, pollings, recalls, seats, tree

urlpatterns = [
    path("", bodies.home, name="home"),
    path("enter/", entering.enter_code, name="enter_code"),
    path("enter/<str:secret>/", entering.enter, name="enter"),
    path("found/", founding.found, name="found"),
    path("found/prepare/", founding.prepare, name="found_prepare"),
    path("found/sign/", founding.sign, name="found_sign"),
    path("leave/", bodies.leave, name="leave"),
    path("language/", bodies.language, name="language"),
    path("demo/clock/", bodies.move_clock, name="move_clock"),
    path("components/", examples.components, name="components"),
    path("b/<slug:log>/", bodies.body, name="body"),
    path("b/<slug:log>/sittings/new/", sittings.convene, name="convene"),
    path("b/<slug:log>/sittings/<slug:sitting>/", sittings.sitting, name="sitting"),
    path("b/<slug:log>/sittings/<slug:sitting>/live/", sittings.live, name="live"),
    path("b/<slug:log>/sittings/<slug:sitting>/projector/", sittings.projector, name="projector"),
    path("b/<slug:log>/motions/new/", motions.table, name="table"),
    path("b/<slug:log>/motions/<slug:motion>/", motions.motion, name="motion"),
    path("b/<slug:log>/elections/new/", elections.open_form, name="election_open"),
    path("b/<slug:log>/elections/<slug:election>/", elections.election, name="election"),
    path("b/<slug:log>/elections/<slug:election>/count/", counts.count, name="election_count"),
    path("b/<slug:log>/elections/<slug:election>/sheet/", counts.sheet, name="election_sheet"),
    path("b/<slug:log>/elections/<slug:election>/files/<str:name>", counts.file, name="election_file"),
    path("b/<slug:log>/orders/", orders.orders, name="orders"),
    path("b/<slug:log>/record/", record.record, name="record"),
    path("b/<slug:log>/record/<int:seq>/", record.entry, name="entry"),
    path("b/<slug:log>/record/<int:seq>/proof/", record.proof, name="proof"),
    path("b/<slug:log>/keys/", keys.keys, name="keys"),
    path("b/<slug:log>/prepare/", signing.prepare, name="prepare"),
    path("b/<slug:log>/sign/<str:draft>/", signing.signing, name="signing"),
    path("b/<slug:log>/sign/<str:draft>/<str:key>/act.json", signing.download, name="download"),
    path("b/<slug:log>/receipt/<int:seq>/", signing.receipt, name="receipt"),
    path("bodies/", tree.tree, name="tree"),
    path("bodies/<slug:log>/", body.body, name="below"),
    path("bodies/<slug:log>/line/", line.line, name="line"),
    path("bodies/<slug:log>/kit/", kit.kit, name="kit"),
    path("bodies/<slug:log>/forms/", forms.forms, name="forms"),
    path("bodies/<slug:log>/forms/<slug:act>/", forms.form, name="form"),
    path("bodies/<slug:log>/forms/<slug:act>/again/<str:name>/", forms.again, name="form_again"),
    path("bodies/<slug:log>/minutes/", body.all_minutes, name="all_minutes"),
    path("bodies/<slug:log>/minutes/<slug:minutes>/", minutes.minutes, name="minutes"),
    path("bodies/<slug:log>/seats/", seats.seats, name="seats"),
    path("bodies/<slug:log>/seats/<slug:seat>/", seats.seat, name="seat"),
    path("bodies/<slug:log>/pollings/<slug:polling>/", pollings.polling, name="polling"),
    path("bodies/<slug:log>/recalls/<slug:recall>/", recalls.recall, name="recall"),
    path("record/logs.json", record.index, name="record_index"),
    re_path(r"^record/blobs/(?P<name>[0-9a-f]{64})$", record.blob, name="record_blob"),
    re_path(
        r"^record/(?P<path>[0-9a-f]{16})/(?P<name>checkpoint|tile/[0-9a-z/.]+)$", record.log_file, name="record_file"
    ),
]
handler404 = "asamblea.web.views.errors.not_found"
handler500 = "asamblea.web.views.errors.failed"
handler403 = "asamblea.web.views.errors.forbidden"
