using System.Text.RegularExpressions;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.BadInputs;

/// <summary>Group K: broken and hostile HTTP on a raw socket.</summary>
public partial class WireTests(EmptyRegister app) : IClassFixture<EmptyRegister>
{
    private const string Host = "Host: 127.0.0.1\r\n";
    private const string Line = "GET /vi/check HTTP/1.1\r\n";
    private const string PostLine = "POST /vi/check HTTP/1.1\r\n";
    private const string Close = "Connection: close\r\n\r\n";
    private const string Chunked = "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n";

    [Theory]
    [InlineData("K-01 no host", Line + Close, 400)]
    [InlineData("K-01 two hosts", Line + Host + Host + Close, 400)]
    [InlineData("K-01 user in host", Line + "Host: a@b\r\n" + Close, 400)]
    [InlineData("K-01 space in host", Line + "Host: 127.0.0.1 evil\r\n" + Close, 400)]
    [InlineData("K-01 letters as port", Line + "Host: 127.0.0.1:port\r\n" + Close, 400)]
    [InlineData("K-02 foreign host", Line + "Host: evil.example\r\n" + Close, 400)]
    [InlineData("K-02 host that begins like ours", Line + "Host: localhost.evil.example\r\n" + Close, 400)]
    [InlineData("K-05 NUL in header", Line + Host + "X: a\0b\r\n" + Close, 400)]
    [InlineData("K-05 folded header", Line + Host + "X: a\r\n b\r\n" + Close, 400)]
    [InlineData("K-05 space before colon", Line + Host + "X : a\r\n" + Close, 400)]
    [InlineData("K-05 raw bytes in path", "GET /vi/ch\u00eack HTTP/1.1\r\n" + Host + Close, 400)]
    [InlineData("K-05 NUL in path", "GET /vi/check%00 HTTP/1.1\r\n" + Host + Close, 400)]
    [InlineData("K-08 two lengths", PostLine + Host + "Content-Length: 1\r\nContent-Length: 2\r\n" + Close + "ab", 400)]
    [InlineData("K-08 negative length", PostLine + Host + "Content-Length: -1\r\n" + Close, 400)]
    [InlineData("K-08 signed length", PostLine + Host + "Content-Length: +5\r\n" + Close + "abcde", 400)]
    [InlineData("K-08 list of lengths", PostLine + Host + "Content-Length: 5, 5\r\n" + Close + "abcde", 400)]
    [InlineData("K-08 unknown coding", PostLine + Host + "Transfer-Encoding: xchunked\r\n" + Close, 400)]
    [InlineData("K-08 chunked not last", PostLine + Host + "Transfer-Encoding: chunked, identity\r\n" + Close, 400)]
    [InlineData("not HTTP", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 400)]
    [InlineData("unknown version", "GET /vi/check HTTP/3.9\r\n" + Host + Close, 505)]
    public async Task What_is_no_clean_request_is_refused(string row, string request, int status)
    {
        var answer = await app.Register.SendAsync(request);

        Assert.True(answer.Status == status, $"{row}: {answer.Status} instead of {status}\n{answer.Wire}");
        if (status != 505)
        {
            answer.ShouldBeSound(api: false);
        }

        await ShouldBeAliveAsync();
    }

    [Theory]
    [InlineData("OPTIONS")]
    [InlineData("DELETE")]
    [InlineData("FOO")]
    public async Task A_method_the_first_address_does_not_know_is_refused_in_words(string method)
    {
        var answer = await app.Register.SendAsync($"{method} / HTTP/1.1\r\n" + Host + Close);

        Assert.Equal(405, answer.Status);
        answer.ShouldBeSound(api: false);
    }

    [Theory]
    [InlineData("K-09 lone line feed in a chunk extension", "2;x\nxx\r\nab\r\n0\r\n\r\n")]
    [InlineData("K-10 chunk size too large", "FFFFFFFFFFFFFFFF1\r\nab\r\n0\r\n\r\n")]
    [InlineData("K-10 chunk size of no digits", "zz\r\nab\r\n0\r\n\r\n")]
    public async Task A_broken_body_never_becomes_a_second_request(string row, string body)
    {
        var answer = await app.Register.SendAsync(PostLine + Host + Chunked + body + "GET /vi/institutions HTTP/1.1\r\n" + Host + Close);

        Assert.True(answer.Status is 400 or 405, $"{row}: {answer.Status}");
        Assert.Single(StatusLine().Matches(answer.Wire));
        await ShouldBeAliveAsync();
    }

    [Theory]
    [InlineData("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n")]
    public async Task Both_lengths_at_once_end_the_connection(string body)
    {
        var answer = await app.Register.SendAsync(PostLine + Host + body + "GET /vi/institutions HTTP/1.1\r\n" + Host + Close);

        Assert.InRange(answer.Status, 400, 499);
        Assert.Single(StatusLine().Matches(answer.Wire));
    }

    [Fact]
    public async Task Oversized_headers_and_addresses_are_refused()
    {
        var longHeader = await app.Register.AskAsync("/vi/check", $"X: {new string('x', 40_000)}\r\n");
        var longCookie = await app.Register.AskAsync("/vi/check", $"Cookie: a={new string('x', 40_000)}\r\n");
        var manyHeaders = await app.Register.AskAsync("/vi/check", string.Concat(Enumerable.Range(0, 101).Select(n => $"X-{n}: x\r\n")));
        var longAddress = await app.Register.AskAsync("/vi/check?q=" + new string('x', 9_000));
        var manySteps = await app.Register.AskAsync("/vi" + string.Concat(Enumerable.Repeat("/a", 500)));

        Assert.Equal([431, 431, 431, 414, 404], new[] { longHeader, longCookie, manyHeaders, longAddress, manySteps }.Select(a => a.Status));
        Assert.All(new[] { longHeader, longCookie, manyHeaders, longAddress, manySteps }, a => a.ShouldBeSound(api: false));
        await ShouldBeAliveAsync();
    }

    [Fact]
    public async Task A_body_larger_than_the_limit_is_refused_before_it_is_read()
    {
        var answer = await app.Register.AskAsync("/api/v1/check", "Content-Length: 999999999999\r\n", "POST");

        Assert.InRange(answer.Status, 400, 499);
    }

    [Fact]
    public async Task Bare_line_feeds_do_no_harm()
    {
        var answer = await app.Register.SendAsync("GET /vi/check HTTP/1.1\nHost: 127.0.0.1\nConnection: close\n\n");

        answer.ShouldBeSound(api: false);
    }

    [Fact]
    public async Task Pipelined_requests_get_their_answers_in_order_and_no_more()
    {
        var one = "GET /health/live HTTP/1.1\r\n" + Host + "\r\n";
        var answer = await app.Register.SendAsync(string.Concat(Enumerable.Repeat(one, 199)) + "GET /health/live HTTP/1.1\r\n" + Host + Close);

        Assert.Equal(200, StatusLine().Count(answer.Wire));
        Assert.DoesNotContain("HTTP/1.1 5", answer.Wire, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_request_harms_nobody()
    {
        await app.Register.AbandonAsync("GET /vi/check HTTP/1.1\r\nHost: 127");
        await app.Register.AbandonAsync(PostLine + Host + "Content-Length: 100\r\nExpect: 100-continue\r\n\r\n");

        await ShouldBeAliveAsync();
    }

    private async Task ShouldBeAliveAsync() => Assert.Equal("Healthy", await app.Browser.GetStringAsync("/health/live"));

    [GeneratedRegex(@"HTTP/1\.1 [0-9]{3} ")]
    private static partial Regex StatusLine();
}
