-- How long requests took is asked by the day on which they ended.
CREATE INDEX request_closing_by_time ON request_closing (closed_at);
