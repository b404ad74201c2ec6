namespace CgtRegistry.Interchange.Tests.Trials.Linking;

/// <summary>
/// Pairs of numbers that crossreg holds in different trials although a record of one of them states the other number as its own
/// (the lists are newer than crossreg, or its authors did not look there). The titles of both were read for all but seven, of which
/// no list holds a title: they fit one trial each time; jRCT2031200443 is a part of a platform trial that registered it so. A new
/// pair must be read before it comes here.
/// </summary>
internal static class CrossRegGaps
{
    public static IReadOnlyList<string> All { get; } =
    [
        "2015-002340-14 jRCT2031200443",
        "2020-001325-31 NCT04596943",
        "2020-001502-38 CTRI/2020/06/026192",
        "2020-001645-40 NCT04794803",
        "2020-001662-11 CTRI/2020/09/027680",
        "2020-002110-41 NCT04455815",
        "2020-002122-82 NCT04712344",
        "2020-002299-11 NCT04718480",
        "2020-002494-10 ISRCTN16393332",
        "2020-002494-10 NCT04559074",
        "2020-002772-12 NCT04625738",
        "2020-003363-25 CTRI/2020/10/028731",
        "2020-003363-25 NCT04509973",
        "2020-003403-33 NCT04801836",
        "2020-003734-20 NCT04788459",
        "2020-003779-17 DRKS00024585",
        "2020-004070-22 NCT04860258",
        "2020-004743-83 ISRCTN85436698",
        "2020-004743-83 NCT04732949",
        "2020-005299-36 NCT04884295",
        "2020-005315-44 jRCT2031200368",
        "2020-005763-31 CTRI/2020/11/029345",
        "2020-005763-31 NCT04512079",
        "2020-005827-35 NCT04785157",
        "2020-005911-27 NCT04730206",
        "2020-005919-51 NCT04878055",
        "2020-005979-12 NCT04928430",
        "2020-006130-12 NCT04808895",
        "2021-000175-37 NCT04780659",
        "2021-000235-30 NCT04746430",
        "2021-000408-39 NCT04894474",
        "2021-000872-13 NCT04715438",
        "2021-001036-25 NCT04932915",
        "2021-002098-25 NCT04922827",
        "2021-002174-52 NCT04900467",
        "CTRI/2020/05/025160 NCT04384926",
        "CTRI/2020/05/025163 NCT04323644",
        "CTRI/2020/06/026192 NCT04452435",
        "CTRI/2020/09/027680 NCT04362137",
        "CTRI/2020/09/027681 NCT04509986",
        "CTRI/2020/10/028731 NCT04509973",
        "CTRI/2021/03/032158 NCT04794946",
        "DRKS00006420 NCT01520506",
        "DRKS00022277 NCT04780295",
        "DRKS00022857 NCT04547257",
        "ISRCTN11060415 NCT04406038",
        "ISRCTN13539303 NCT04366986",
        "ISRCTN15851697 NCT04801940",
        "ISRCTN16393332 NCT04559074",
        "ISRCTN50212645 NCT04405934",
        "ISRCTN67000769 jRCT2031200443",
        "ISRCTN78284710 NCT04611269",
        "ISRCTN82411169 NCT04671017",
        "ISRCTN85436698 NCT04732949",
        "NCT02735707 jRCT2031200443",
        "NCT04821674 jRCT2071200110",
        "NCT04863131 jRCT2041210013",
        "NCT04892888 jRCT2031210095",
        "NCT04896541 jRCT2071200111",
    ];
}
