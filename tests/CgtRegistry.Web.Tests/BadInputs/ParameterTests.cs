using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.BadInputs;

/// <summary>Group C: parameters, methods, addresses and headers of the API.</summary>
public class ParameterTests(FilledRegister app) : IClassFixture<FilledRegister>
{
    public static TheoryData<string, string> WrongLimits
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var wrong in new[] { "-1", "0", "1e3", "1.5", "%D9%A3", "%EF%BC%91", "0x10", "%201", "+1", "99999999999", "9223372036854775808", "101", "2147483647", "abc", "%00" })
            {
                data.Add("C-01 to C-03", wrong);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(WrongLimits))]
    public async Task A_wrong_limit_is_refused(string row, string limit)
    {
        var answer = await app.Register.AskAsync("/api/v1/institutions?limit=" + limit);

        Assert.True(answer.Status == 400, $"{row} {limit}: {answer.Status}");
        answer.ShouldBeSound(api: true);
    }

    [Theory]
    [InlineData("C-02", "/api/v1/institutions?page=1", 400)]
    [InlineData("C-07", "/api/v1/institutions?limit=1&limit=2", 400)]
    [InlineData("C-07", "/api/v1/institutions?limit[]=1", 400)]
    [InlineData("C-07", "/api/v1/institutions?limit.x=1", 400)]
    [InlineData("C-08", "/api/v1/institutions/%7B00000000-0000-0000-0000-000000000000%7D", 404)]
    [InlineData("C-08", "/api/v1/institutions/00000000-0000-0000-0000-000000000000", 404)]
    [InlineData("C-08", "/api/v1/institutions/BACH-MAI-HOSPITAL", 404)]
    [InlineData("C-08", "/api/v1/institutions/..%2f..%2fetc%2fpasswd", 404)]
    [InlineData("C-08", "/api/v1/institutions/%00", 400)]
    [InlineData("C-09", "/api/v1/institutions?fields=passwordHash", 400)]
    [InlineData("C-09", "/api/v1/institutions?include=a.b.c.d.e", 400)]
    [InlineData("A-21", "/api/v1/institutions?sort=title;drop", 400)]
    [InlineData("B-11", "/api/v1/institutions?kind=99", 400)]
    [InlineData("B-11", "/api/v1/institutions?kind=-1", 400)]
    [InlineData("B-11", "/api/v1/institutions?kind=Hospital", 400)]
    [InlineData("B-11", "/api/v1/institutions?ownership=null", 400)]
    [InlineData("B-18", "/api/v1/institutions?format=xml", 400)]
    [InlineData("C-10", "/api/v1/institutions?province=nowhere", 200)]
    [InlineData("C-17", "//api//v1//institutions", 404)]
    [InlineData("C-18", "/api/v1/institutions.json", 404)]
    public async Task A_parameter_or_address_that_does_not_exist_is_refused(string row, string target, int status)
    {
        var answer = await app.Register.AskAsync(target);

        Assert.True(answer.Status == status, $"{row} {target}: {answer.Status} instead of {status}: {answer.Body}");
        answer.ShouldBeSound(api: target.StartsWith("/api/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/API/V1/institutions?limit=1", "/api/v1/institutions?limit=1")]
    [InlineData("/api/v1/institutions/", "/api/v1/institutions")]
    [InlineData("/VI/Check?on=2026-01-01", "/vi/check?on=2026-01-01")]
    [InlineData("/vi/check/", "/vi/check")]
    [InlineData("/.git/HEAD", "/.git/head")]
    public async Task One_thing_has_one_address(string target, string canonical)
    {
        var answer = await app.Register.AskAsync(target);

        Assert.Equal((308, canonical), (answer.Status, answer.Header("Location")));
        answer.ShouldBeSound(api: target.StartsWith("/api", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("/.git/config")]
    [InlineData("/appsettings.json")]
    [InlineData("/web.config")]
    [InlineData("/vi/check.php")]
    [InlineData("/vi/check~")]
    [InlineData("/vi/check.bak")]
    [InlineData("/vi/institutions/CON")]
    [InlineData("/vi/institutions/C:%5cx")]
    [InlineData("/_framework/blazor.web.js")]
    [InlineData("/_blazor")]
    [InlineData("/_blazor/negotiate?negotiateVersion=1")]
    [InlineData("/xx/check")]
    [InlineData("/assets/../appsettings.json")]
    [InlineData("/assets/%2e%2e/%2e%2e/appsettings.json")]
    [InlineData("/seed/reference/sources/seed.json")]
    public async Task Nothing_but_the_register_is_served(string target)
    {
        var answer = await app.Register.AskAsync(target);

        Assert.True(answer.Status == 404, $"{target}: {answer.Status}");
        answer.ShouldBeSound(api: false);
    }

    [Theory]
    [InlineData("POST", "/api/v1/check", 405)]
    [InlineData("PUT", "/api/v1/institutions", 405)]
    [InlineData("DELETE", "/api/v1/institutions/bach-mai-hospital", 405)]
    [InlineData("OPTIONS", "/api/v1/institutions", 405)]
    [InlineData("TRACE", "/api/v1/institutions", 405)]
    [InlineData("PROPFIND", "/api/v1/institutions", 405)]
    [InlineData("FOO", "/api/v1/institutions", 405)]
    [InlineData("DELETE", "/vi/institutions", 405)]
    [InlineData("TRACE", "/vi/check", 405)]
    [InlineData("FOO", "/vi/check", 405)]
    public async Task Other_methods_are_not_allowed(string method, string target, int status)
    {
        var answer = await app.Register.AskAsync(target, "Content-Length: 0\r\n", method);

        Assert.True(answer.Status == status, $"{method} {target}: {answer.Status}");
        Assert.Contains("GET", answer.Header("Allow"), StringComparison.Ordinal);
        answer.ShouldBeSound(api: target.StartsWith("/api/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("C-11", "Accept: text/xml", 406)]
    [InlineData("C-11", "Accept: */*;q=0", 406)]
    [InlineData("C-11", "Accept: application/json;version=99", 200)]
    [InlineData("C-11", "Accept: nonsense", 200)]
    [InlineData("C-12", "Accept-Language: xx-INVALID-xx-xx-xx-xx", 200)]
    [InlineData("C-12", "Accept-Language: *", 200)]
    [InlineData("C-13", "If-None-Match: garbage", 200)]
    [InlineData("C-13", "If-None-Match: W/\"x\"", 200)]
    [InlineData("C-14", "Range: bytes=0-,0-,0-,0-,0-", 200)]
    [InlineData("C-16", "X-HTTP-Method-Override: DELETE", 200)]
    [InlineData("K-03", "X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https\r\nX-Forwarded-For: 1.2.3.4\r\nForwarded: host=evil.example", 200)]
    [InlineData("K-03", "X-Original-URL: /staff\r\nX-Rewrite-URL: /staff", 200)]
    [InlineData("K-15", "User-Agent: \u001b[31m${jndi:ldap://x}", 200)]
    [InlineData("K-16", "Authorization: Bearer garbage", 200)]
    [InlineData("K-16", "Authorization: Basic !!!", 200)]
    [InlineData("K-14", "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==", 200)]
    [InlineData("K-18", "Origin: null\r\nSec-Fetch-Site: cross-site", 200)]
    public async Task Strange_headers_change_nothing(string row, string headers, int status)
    {
        var data = await app.Register.AskAsync("/api/v1/institutions/bach-mai-hospital", headers + "\r\n");
        var page = await app.Register.AskAsync("/vi/institutions/bach-mai-hospital", headers + "\r\n");

        Assert.True(data.Status == status, $"{row} {headers}: {data.Status}");
        data.ShouldBeSound(api: true);
        page.ShouldBeSound(api: false);
        Assert.DoesNotContain("evil.example", data.Wire + page.Wire, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Very_long_lists_of_preferences_and_tags_are_read_or_refused_calmly()
    {
        foreach (var headers in new[] { "Accept: " + string.Join(',', Enumerable.Repeat("a/b", 2000)), "Accept-Language: " + new string('x', 5000), "If-None-Match: " + string.Join(',', Enumerable.Repeat("\"x\"", 1000)) })
        {
            var answer = await app.Register.AskAsync("/api/v1/institutions", headers + "\r\n");
            answer.ShouldBeSound(api: true);
        }
    }

    [Theory]
    [InlineData("", "/vi")]
    [InlineData("Accept-Language: en-GB,en;q=0.9,vi;q=0.1", "/en")]
    [InlineData("Accept-Language: fr,vi;q=0.2,en;q=0.1", "/vi")]
    [InlineData("Accept-Language: xx-INVALID", "/vi")]
    public async Task The_front_door_leads_to_the_reader_s_language(string header, string expected)
    {
        var answer = await app.Register.AskAsync("/", header.Length == 0 ? "" : header + "\r\n");

        Assert.Equal((302, expected), (answer.Status, answer.Header("Location")));
    }
}
