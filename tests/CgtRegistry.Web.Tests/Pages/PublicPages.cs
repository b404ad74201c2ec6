namespace CgtRegistry.Web.Tests.Pages;

/// <summary>The public pages that the health of pages is tested on: one line a page, without the language.</summary>
internal static class PublicPages
{
    public static readonly string[] All =
    [
        "/check",
        "/check?institution=vinmec-times-city&therapy=msc&condition=knee-osteoarthritis",
        "/check?institution=jvm&therapy=nk-cells",
        "/check?institution=vinmec",
        "/check?institution=bach-mai-hospital",
        "/check?institution=luxcell&therapy=msc&condition=knee-osteoarthritis",
        "/check?institution=hcmc-blood-transfusion-hematology-hospital&therapy=car-t&condition=b-cell-acute-lymphoblastic-leukemia&on=2025-10-01",
        "/check?institution=nobody%20knows%20it&therapy=msc",
        "/check?q=vinmec%20msc",
        "/institutions",
        "/institutions?q=vinmec",
        "/institutions?kind=hospital&province=ha-noi",
        "/institutions?q=nothing-of-that-name",
        "/institutions/vinmec-times-city",
        "/institutions/hcmc-blood-transfusion-hematology-hospital",
        "/institutions/luxcell",
    ];

    /// <summary>Addresses where nothing is, or where a parameter is wrong: the page says so, in the same good health.</summary>
    public static readonly (string Path, int Status)[] Refused =
    [
        ("/institutions/no-such-place", 404),
        ("/no-such-page", 404),
        ("/check?on=yesterday", 400),
        ("/check?institution=a&institution=b", 400),
        ("/institutions?kind=castle", 400),
    ];
}
